import type { Architecture } from '../../registry/model-shape.ts';
import type { LlmModel } from '../../registry/schema.ts';
import type { TensorType } from '../benchmark/nouns/speed-profile.ts';
import { weightsOf } from './block-size.ts';
import { type Tensor, tensorsOf } from './tensors.ts';

/** An amount per tensor type. */
export type PerType = ReadonlyMap<TensorType, number>;

type Shaped = Pick<LlmModel, 'shape' | 'quantization'>;

/** Weight bytes that one generated token reads: layers and output matrix, not the embedding table. */
export function bytesPerToken(model: Shaped): PerType {
  return summed(model, ({ bytes, activeShare }) => bytes * activeShare);
}

/** They need every token's last layer, for a second head that predicts further (`embeddings_nextn_masked`). */
const READS_LAST_LAYER: ReadonlySet<Architecture> = new Set(['gpt-oss', 'qwen35', 'gemma4'] as const);

/**
 * Operations that one token of a prompt takes: a multiplication and an addition per weight of the
 * layers. The last layer's feed-forward is not counted: after its attention, llama.cpp goes on only with
 * the tokens whose output is wanted (`inp_out_ids`), which in a prompt is one. Nor is what is read token by token.
 */
export function operationsPerPromptToken(model: Shaped): PerType {
  const { architecture, block_count } = model.shape;
  const last = READS_LAST_LAYER.has(architecture) ? '' : `blk.${block_count - 1}.ffn_`;
  return summed(model, (tensor) => {
    const isLeftOut = last !== '' && tensor.name.startsWith(last);
    return tensor.use !== 'layer' || isLeftOut || isReadByToken(tensor)
      ? 0
      : 2 * weightsOf(tensor.dims) * tensor.activeShare;
  });
}

/**
 * Weight bytes that each token of a prompt reads by itself, as to generate one. llama.cpp multiplies experts of MXFP4 with
 * few tokens at once: a prompt of gpt-oss takes 1.7 times as long as its operations say.
 */
export function bytesPerPromptToken(model: Shaped): PerType {
  return summed(model, (tensor) => (isReadByToken(tensor) ? tensor.bytes * tensor.activeShare : 0));
}

const isReadByToken = ({ name, type }: Tensor): boolean => type === 'MXFP4' && name.includes('_exps.');

/** Weight bytes that loading prepares for computing; embedding tables are only looked up, and stay as they are in the file. */
export function bytesToLoad(model: Shaped): PerType {
  return summed(model, ({ bytes, use }) => (use === 'embedding' ? 0 : bytes));
}

/** Bytes of embedding tables, which loading maps. */
export function bytesToMap(model: Shaped): number {
  return total(summed(model, ({ bytes, use }) => (use === 'embedding' ? bytes : 0)));
}

export function total(amounts: PerType): number {
  return [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
}

function summed({ shape, quantization }: Shaped, amountOf: (tensor: Tensor) => number): PerType {
  const sums = new Map<TensorType, number>();
  for (const tensor of tensorsOf(shape, quantization)) {
    const amount = amountOf(tensor);
    if (amount > 0) sums.set(tensor.type, (sums.get(tensor.type) ?? 0) + amount);
  }
  return sums;
}
