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

/**
 * Operations that one token of a prompt takes: a multiplication and an addition per weight of the
 * layers. The last layer's feed-forward is not counted: after its attention, llama.cpp goes on only with
 * the tokens whose output is wanted (`inp_out_ids`), which in a prompt is one.
 */
export function operationsPerPromptToken(model: Shaped): PerType {
  const last = `blk.${model.shape.block_count - 1}.`;
  return summed(model, ({ name, use, dims, activeShare }) =>
    use !== 'layer' || (name.startsWith(last) && name.includes('.ffn_'))
      ? 0
      : 2 * weightsOf(dims) * activeShare,
  );
}

/** All weight bytes of the file, as loading it reads them. */
export function bytesToLoad(model: Shaped): PerType {
  return summed(model, ({ bytes }) => bytes);
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
