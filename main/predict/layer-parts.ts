import type { ModelShape } from '../../registry/model-shape.ts';

/** A tensor of one layer, not yet typed: `attn_q` makes `blk.0.attn_q.weight`. */
export interface Part {
  readonly part: string;
  readonly suffix: 'weight' | 'bias';
  /** Row length first, as in GGUF. */
  readonly dims: readonly number[];
  /** Quantised, or kept as F32. */
  readonly quantized: boolean;
}

const matrix = (part: string, ...dims: number[]): Part => ({ part, suffix: 'weight', dims, quantized: true });
const plain = (part: string, ...dims: number[]): Part => ({ part, suffix: 'weight', dims, quantized: false });
const bias = (part: string, ...dims: number[]): Part => ({ part, suffix: 'bias', dims, quantized: false });

/** How many key-value heads a layer has; 0 where it has no attention. */
export function kvHeads(shape: ModelShape, layer: number): number {
  return typeof shape.head_count_kv === 'number' ? shape.head_count_kv : (shape.head_count_kv[layer] ?? 0);
}

/** The tensors of one layer, by the names that llama.cpp's loaders look for (`src/llama-model.cpp`). */
export function layerParts(shape: ModelShape, layer: number): Part[] {
  const heads = kvHeads(shape, layer);
  const mixer = heads === 0 ? shortConvolution(shape) : attention(shape, heads);
  return [
    plain('attn_norm', shape.embedding_length),
    ...mixer,
    ...norms(shape),
    ...(shape.expert_count === undefined ? feedForward(shape) : experts(shape, shape.expert_count)),
  ];
}

function attention(shape: ModelShape, heads: number): Part[] {
  const { embedding_length: width, head_dim: dim } = shape;
  const queries = shape.head_count * dim;
  const keys = heads * dim;
  const parts = shape.fused_qkv
    ? [matrix('attn_qkv', width, queries + 2 * keys)]
    : [matrix('attn_q', width, queries), matrix('attn_k', width, keys), matrix('attn_v', width, keys)];
  parts.push(matrix('attn_output', queries, width));
  if (shape.qkv_bias || shape.attn_bias) {
    parts.push(bias('attn_q', queries), bias('attn_k', keys), bias('attn_v', keys));
  }
  if (shape.attn_bias) parts.push(bias('attn_output', width));
  if (shape.qk_norm) parts.push(plain('attn_q_norm', dim), plain('attn_k_norm', dim));
  if (shape.attn_sinks) parts.push(plain('attn_sinks', shape.head_count));
  return parts;
}

/** What lfm2 has in the layers without attention. */
function shortConvolution({ embedding_length: width, shortconv_l_cache: cache = 1 }: ModelShape): Part[] {
  return [
    matrix('shortconv.in_proj', width, 3 * width),
    matrix('shortconv.out_proj', width, width),
    plain('shortconv.conv', cache, width),
  ];
}

function norms(shape: ModelShape): Part[] {
  const norm = (part: string) => plain(part, shape.embedding_length);
  if (shape.architecture === 'gpt-oss') return [norm('post_attention_norm')];
  const after = shape.post_norms ? [norm('post_attention_norm'), norm('post_ffw_norm')] : [];
  return [norm('ffn_norm'), ...after];
}

function feedForward(shape: ModelShape): Part[] {
  const { embedding_length: width, feed_forward_length: inner } = shape;
  const up = shape.fused_gate_up
    ? [matrix('ffn_up', width, 2 * inner)]
    : [matrix('ffn_gate', width, inner), matrix('ffn_up', width, inner)];
  return [...up, matrix('ffn_down', inner, width)];
}

function experts(shape: ModelShape, count: number): Part[] {
  const width = shape.embedding_length;
  const inner = shape.expert_feed_forward_length ?? shape.feed_forward_length;
  const parts = [
    plain('ffn_gate_inp', width, count),
    matrix('ffn_gate_exps', width, inner, count),
    matrix('ffn_up_exps', width, inner, count),
    matrix('ffn_down_exps', inner, width, count),
  ];
  if (!shape.attn_bias) return parts;
  return [
    ...parts,
    bias('ffn_gate_inp', count),
    bias('ffn_gate_exps', inner, count),
    bias('ffn_up_exps', inner, count),
    bias('ffn_down_exps', width, count),
  ];
}
