import type { ModelShape } from '../../../registry/model-shape.ts';
import { kvHeads } from './mixer.ts';
import { bias, matrix, type Part, plain } from './part.ts';

/** Whether a layer attends to the latest tokens only: all but every n-th, where the shape names a pattern. */
export function slides({ sliding_window, sliding_window_pattern }: ModelShape, layer: number): boolean {
  if (sliding_window === null || sliding_window_pattern === undefined) return false;
  return (layer + 1) % sliding_window_pattern !== 0;
}

/** Numbers in a query, key or value of one head of this layer. */
export function headDim(shape: ModelShape, layer: number): number {
  return slides(shape, layer) ? (shape.head_dim_swa ?? shape.head_dim) : shape.head_dim;
}

/** The tensors of attention, without its norm. */
export function attention(shape: ModelShape, layer: number): Part[] {
  const width = shape.embedding_length;
  const dim = headDim(shape, layer);
  const queries = shape.head_count * dim;
  const keys = kvHeads(shape, layer) * dim;
  // qwen35 makes a gate for the attention's output with the same matrix.
  const asked = shape.attn_output_gate ? 2 * queries : queries;
  const parts = shape.fused_qkv
    ? [matrix('attn_qkv', width, queries + 2 * keys)]
    : [matrix('attn_q', width, asked), matrix('attn_k', width, keys), matrix('attn_v', width, keys)];
  parts.push(matrix('attn_output', queries, width));
  if (shape.qkv_bias || shape.attn_bias) {
    parts.push(bias('attn_q', queries), bias('attn_k', keys), bias('attn_v', keys));
  }
  if (shape.attn_bias) parts.push(bias('attn_output', width));
  if (shape.qk_norm) parts.push(plain('attn_q_norm', dim), plain('attn_k_norm', dim));
  if (shape.attn_sinks) parts.push(plain('attn_sinks', shape.head_count));
  return parts;
}
