import type { ModelShape } from '../../../registry/model-shape.ts';
import { bias, matrix, type Part, plain } from './part.ts';

/** The feed-forward part of a layer: one network, or experts of which a token visits a few. */
export function feedForward(shape: ModelShape, layer: number): Part[] {
  const { expert_count: count } = shape;
  if (count === undefined) return network(shape, innerOf(shape, layer));
  return [...experts(shape, innerOf(shape, layer), count), ...sharedExpert(shape)];
}

function innerOf({ feed_forward_length: inner }: ModelShape, layer: number): number {
  return typeof inner === 'number' ? inner : (inner[layer] ?? 0);
}

function network({ embedding_length: width, fused_gate_up }: ModelShape, inner: number): Part[] {
  const up = fused_gate_up
    ? [matrix('ffn_up', width, 2 * inner)]
    : [matrix('ffn_gate', width, inner), matrix('ffn_up', width, inner)];
  return [...up, matrix('ffn_down', inner, width)];
}

function experts(shape: ModelShape, plainInner: number, count: number): Part[] {
  const width = shape.embedding_length;
  const inner = shape.expert_feed_forward_length ?? plainInner;
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

/** The one that every token visits. */
function sharedExpert({
  embedding_length: width,
  expert_shared_feed_forward_length: inner,
}: ModelShape): Part[] {
  if (inner === undefined) return [];
  return [
    matrix('ffn_gate_shexp', width, inner),
    matrix('ffn_up_shexp', width, inner),
    matrix('ffn_down_shexp', inner, width),
  ];
}
