import type { ModelShape, Quantization } from '../../registry/model-shape.ts';
import type { TensorType } from '../benchmark/nouns/speed-profile.ts';
import { tensorBytes, typeForRow } from './block-size.ts';
import { layerParts } from './layers/layer-parts.ts';
import { kvHeads, layersOf } from './layers/mixer.ts';
import type { Part } from './layers/part.ts';
import { wantedType } from './mixture.ts';

/** One tensor of a GGUF file. */
export interface Tensor {
  /** llama.cpp's: `token_embd.weight`, `blk.0.attn_q.weight`. */
  readonly name: string;
  readonly type: TensorType;
  /** Row length first, as in GGUF. */
  readonly dims: readonly number[];
  /** An embedding table that serves as output matrix too is `output`. */
  readonly use: 'embedding' | 'layer' | 'output';
  /** Share of it that one token reads: few of the experts, almost nothing of an embedding table. */
  readonly activeShare: number;
  /** In the file, padding included. */
  readonly bytes: number;
}

/** All tensors of the GGUF file of a model of this shape, in the order of the file. */
export function tensorsOf(shape: ModelShape, quantization: Quantization): Tensor[] {
  return [
    ...embedding(shape, quantization),
    ...perLayerEmbedding(shape),
    ...ropeTensors(shape),
    ...layerTensors(shape, quantization),
    ...output(shape, quantization),
  ];
}

/** What the tensors of the file take together; its header and word list add up to 1.3 %. */
export function fileTensorBytes(tensors: readonly Tensor[]): number {
  return tensors.reduce((sum, { bytes }) => sum + bytes, 0);
}

function layerTensors(shape: ModelShape, quantization: Quantization): Tensor[] {
  const { architecture } = shape;
  const layers = layersOf(shape);
  const withAttention = layers.filter((layer) => kvHeads(shape, layer) > 0);
  return layers.flatMap((layer) =>
    layerParts(shape, layer).map(({ part, suffix, dims, stored }) => {
      const among = part === 'attn_v' ? withAttention : layers;
      const role = { architecture, part, index: among.indexOf(layer), count: among.length, tied: false };
      const type = stored === 'quantized' ? wantedType(quantization, role) : stored;
      const share = part.endsWith('_exps') ? expertShare(shape) : 1;
      const name = `blk.${layer}.${part}${suffix === null ? '' : `.${suffix}`}`;
      return tensor(name, type, dims, 'layer', share);
    }),
  );
}

function embedding(shape: ModelShape, quantization: Quantization): Tensor[] {
  const tied = !shape.has_output_weight;
  const role = { architecture: shape.architecture, part: 'token_embd', index: 0, count: 1, tied };
  const type = wantedType(quantization, role);
  const dims = [shape.embedding_length, shape.vocab_size];
  return [tensor('token_embd.weight', type, dims, tied ? 'output' : 'embedding', tied ? 1 : 0)];
}

/**
 * gemma4's second embedding: a table that is looked up like the first, and what the first adds to it. Types as in the
 * published files, which no rule of llama.cpp makes.
 */
function perLayerEmbedding({
  embedding_length: width,
  embedding_length_per_layer: inner,
  block_count: layers,
  vocab_size,
}: ModelShape): Tensor[] {
  if (inner === undefined) return [];
  return [
    tensor('per_layer_token_embd.weight', 'Q5_K', [inner * layers, vocab_size], 'embedding', 0),
    tensor('per_layer_model_proj.weight', 'BF16', [width, inner * layers], 'layer', 1),
    tensor('per_layer_proj_norm.weight', 'F32', [inner], 'layer', 1),
  ];
}

function ropeTensors({ rope_freqs, rope_factors, head_dim }: ModelShape): Tensor[] {
  const f32 = (name: string, length: number) => tensor(name, 'F32', [length], 'layer', 1);
  if (rope_freqs) return [f32('rope_freqs.weight', head_dim / 2)];
  if (rope_factors === undefined) return [];
  return [f32('rope_factors_long.weight', rope_factors), f32('rope_factors_short.weight', rope_factors)];
}

function output(shape: ModelShape, quantization: Quantization): Tensor[] {
  const norm = shape.architecture === 'lfm2' ? 'token_embd_norm.weight' : 'output_norm.weight';
  const tensors = [tensor(norm, 'F32', [shape.embedding_length], 'output', 1)];
  if (!shape.has_output_weight) return tensors;
  const role = { architecture: shape.architecture, part: 'output', index: 0, count: 1, tied: false };
  const type = wantedType(quantization, role);
  return [...tensors, tensor('output.weight', type, [shape.embedding_length, shape.vocab_size], 'output', 1)];
}

function expertShare({ expert_count = 1, expert_used_count = 1 }: ModelShape): number {
  return expert_used_count / expert_count;
}

function tensor(
  name: string,
  wanted: TensorType,
  dims: Part['dims'],
  use: Tensor['use'],
  activeShare: number,
): Tensor {
  const type = typeForRow(wanted, dims[0] ?? 0);
  return { name, type, dims, use, activeShare, bytes: tensorBytes(type, dims) };
}
