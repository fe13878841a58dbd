import type { ModelShape } from '../../registry/model-shape.ts';
import type { LlmModel } from '../../registry/schema.ts';
import { kvCacheBytes, MICRO_BATCH } from './kv-cache.ts';
import { recurrentStateBytes } from './recurrent-state.ts';
import { fileTensorBytes, tensorsOf } from './tensors.ts';

const F32_BYTES = 4;
/** Activations of a layer that live at the same time, each as wide as the embedding. */
const LIVE_ACTIVATIONS = 4;

/**
 * What llama.cpp reserves to compute in: the larger of attention scores and logits, and a few
 * activations. Its logs say 164 MiB for Llama-2-7B and 305 for Qwen3-8B at 2048 tokens; this, 160 and 329.
 */
export function bufferBytes(shape: ModelShape, contextTokens: number): number {
  const widest = Math.max(shape.head_count * contextTokens, shape.vocab_size);
  return MICRO_BATCH * F32_BYTES * (widest + LIVE_ACTIVATIONS * shape.embedding_length);
}

/** What a loaded model takes, on the CPU or on a card: weights, key-value cache, state and buffers. */
export function memoryBytes(
  { shape, quantization }: Pick<LlmModel, 'shape' | 'quantization'>,
  contextTokens: number,
): number {
  const weights = fileTensorBytes(tensorsOf(shape, quantization));
  const kept = kvCacheBytes(shape, contextTokens) + recurrentStateBytes(shape);
  return weights + kept + bufferBytes(shape, contextTokens);
}
