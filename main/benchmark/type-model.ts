import type { ModelShape } from '../../registry/model-shape.ts';
import { tensorBytes } from '../predict/block-size.ts';
import { kvCacheBytes } from '../predict/kv-cache.ts';
import type { GgufTensor } from './gguf-file.ts';
import type { TensorType } from './nouns/speed-profile.ts';

/** A small model whose matrices all have one type: timed instead of a real one. */
export interface TypeModel {
  readonly name: string;
  readonly type: TensorType;
  readonly shape: ModelShape;
  readonly tensors: readonly GgufTensor[];
  readonly layers: number;
  /** Weights that one generated token reads: layers and output matrix, not the embedding table. */
  readonly readBytes: number;
  /** All weights: what loading brings in. */
  readonly loadBytes: number;
  /** Operations that one prompt token costs; see `promptOps`. */
  readonly promptOps: number;
}

/** Llama-2-7B's layer: matrices far larger than any cache, as in the models that we predict. */
const WIDTH = 4096;
const INNER = 11008;
/** Enough that caches do not flatter (one layer would), few enough to load quickly. */
const LAYERS = 2;
/** Small enough that only the work around the matrices costs time. */
const TINY = { type: 'Q4_K', width: 256, inner: 512 } as const;
const TINY_LAYERS = 32;
const ATTENTION_LAYERS = 4;
const ATTENTION_HEADS = 32;
const HEAD_DIM = 128;
const VOCABULARY = 1024;
/** One model's is so long that loading shows what a token of it costs; the shortest real ones are no longer. */
const LONG_VOCABULARY = 32_000;

/** Two layers of full width by default, made narrower by `scale` if memory is short. */
export function typeModel(type: TensorType, scale = 1, layers = LAYERS): TypeModel {
  const width = Math.max(512, Math.round((WIDTH * scale) / 512) * 512);
  const inner = Math.max(1024, Math.round((INNER * scale) / 256) * 256);
  const heads = { count: width / HEAD_DIM, dim: HEAD_DIM };
  return plainModel({ name: `${type}, ${layers} layers`, type, layers, width, inner, heads });
}

/** The tiny models' samples are looked up by these names. */
export const TINY_NAMES = { shallow: 'tiny, 1 layer', deep: `tiny, ${TINY_LAYERS} layers` };
/** Head sizes that fill a vector register of 64 halves, and that leave a remainder. */
export const ATTENTION_DIMS = { even: 128, odd: 96 };
export const attentionName = (headDim: number): string => `heads of ${headDim}`;

/** Two models that differ only in their number of layers: what a token and a layer cost by themselves. */
export function tinyModels(): { shallow: TypeModel; deep: TypeModel } {
  const tiny = { ...TINY, heads: { count: TINY.width / HEAD_DIM, dim: HEAD_DIM } };
  return {
    shallow: plainModel({ ...tiny, name: TINY_NAMES.shallow, layers: 1 }),
    deep: plainModel({ ...tiny, name: TINY_NAMES.deep, layers: TINY_LAYERS }),
  };
}

/** A model that does little but attend to earlier tokens, with heads of this size. The odd one has the long vocabulary. */
export function attentionModel(headDim: number): TypeModel {
  const heads = { count: ATTENTION_HEADS, dim: headDim };
  const vocabulary = headDim === ATTENTION_DIMS.odd ? LONG_VOCABULARY : VOCABULARY;
  return plainModel({ ...TINY, name: attentionName(headDim), layers: ATTENTION_LAYERS, heads, vocabulary });
}

/** Whether its weights, and not the work around them, take most of a step. */
export function hasWideMatrices({ shape }: TypeModel): boolean {
  return shape.embedding_length > TINY.width;
}

/** Keys and values of one token, as f16. */
export function kvBytesPerToken({ shape }: TypeModel): number {
  return kvCacheBytes(shape, 1);
}

interface Plan {
  readonly name: string;
  readonly type: TensorType;
  readonly layers: number;
  readonly width: number;
  readonly inner: number;
  readonly heads: { readonly count: number; readonly dim: number };
  readonly vocabulary?: number;
}

function plainModel({ name, type, layers, width, inner, heads, vocabulary = VOCABULARY }: Plan): TypeModel {
  const shape: ModelShape = {
    architecture: 'llama',
    block_count: layers,
    embedding_length: width,
    feed_forward_length: inner,
    head_count: heads.count,
    head_count_kv: heads.count,
    head_dim: heads.dim,
    rope_dimension_count: heads.dim,
    vocab_size: vocabulary,
    context_length: 4096,
    has_output_weight: true,
    rope_freq_base: 10_000,
    rms_norm_eps: 1e-5,
    sliding_window: null,
  };
  const keys = heads.count * heads.dim;
  const embedding = tensor('token_embd.weight', type, width, vocabulary);
  const output = [
    tensor('output_norm.weight', 'F32', width),
    tensor('output.weight', type, width, vocabulary),
  ];
  const blocks = Array.from({ length: layers }, (_, layer) =>
    block(layer, type, { width, inner, keys }),
  ).flat();
  const readBytes = sumBytes(blocks) + sumBytes(output);
  return {
    name,
    type,
    shape,
    tensors: [embedding, ...output, ...blocks],
    layers,
    readBytes,
    loadBytes: readBytes + embedding.bytes,
    promptOps: promptOps(layers, width, inner),
  };
}

/**
 * Two operations per weight. After its attention, the last layer goes on only with the tokens whose
 * output is wanted, and while a prompt is read that is none (llama.cpp's `inp_out_ids`).
 */
function promptOps(layers: number, width: number, inner: number): number {
  const wholeLayer = 4 * width * width + 3 * width * inner;
  const lastLayer = 4 * width * width;
  return 2 * ((layers - 1) * wholeLayer + lastLayer);
}

function block(
  layer: number,
  type: TensorType,
  { width, inner, keys }: { width: number; inner: number; keys: number },
): GgufTensor[] {
  const matrix = (part: string, rowLength: number, rows: number) =>
    tensor(`blk.${layer}.${part}.weight`, type, rowLength, rows);
  const norm = (part: string) => tensor(`blk.${layer}.${part}.weight`, 'F32', width);
  return [
    norm('attn_norm'),
    matrix('attn_q', width, keys),
    matrix('attn_k', width, keys),
    matrix('attn_v', width, keys),
    matrix('attn_output', keys, width),
    norm('ffn_norm'),
    matrix('ffn_gate', width, inner),
    matrix('ffn_up', width, inner),
    matrix('ffn_down', inner, width),
  ];
}

function tensor(name: string, type: TensorType, ...dims: number[]): GgufTensor {
  return { name, type, dims, bytes: tensorBytes(type, dims) };
}

function sumBytes(tensors: readonly GgufTensor[]): number {
  return tensors.reduce((sum, { bytes }) => sum + bytes, 0);
}
