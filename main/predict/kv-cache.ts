import type { ModelShape } from '../../registry/model-shape.ts';
import { headDim, slides } from './layers/attention.ts';
import { kvHeads, layersOf } from './layers/mixer.ts';

const F16_BYTES = 2;
/** Prompt tokens that llama.cpp computes at once by default (`n_ubatch`): a window is kept for all of them. */
export const MICRO_BATCH = 512;

/** What keys and values of `tokens` tokens take, stored as f16, in the layers that keep some. */
export function kvCacheBytes(shape: ModelShape, tokens: number): number {
  const keeping = layersOf(shape).slice(0, shape.block_count - (shape.shared_kv_layers ?? 0));
  return sumOf(keeping, (layer) => {
    const kept = slides(shape, layer) ? windowOf(shape) + MICRO_BATCH : Number.POSITIVE_INFINITY;
    return Math.min(tokens, kept) * bytesPerToken(shape, layer);
  });
}

/** Keys and values that one token looks back at after `tokens` others; layers that keep none look at those of others. */
export function lookBackBytes(shape: ModelShape, tokens: number): number {
  return sumOf(layersOf(shape), (layer) => {
    const seen = slides(shape, layer) ? windowOf(shape) : Number.POSITIVE_INFINITY;
    return Math.min(tokens, seen) * bytesPerToken(shape, layer);
  });
}

function bytesPerToken(shape: ModelShape, layer: number): number {
  return kvHeads(shape, layer) * headDim(shape, layer) * 2 * F16_BYTES;
}

const windowOf = ({ sliding_window }: ModelShape): number => sliding_window ?? Number.POSITIVE_INFINITY;

function sumOf(layers: readonly number[], bytesOf: (layer: number) => number): number {
  return layers.reduce((sum, layer) => sum + bytesOf(layer), 0);
}
