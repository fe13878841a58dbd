import type { ModelShape } from '../../registry/model-shape.ts';
import type { LlmModel } from '../../registry/schema.ts';
import { kvHeads } from './layer-parts.ts';
import { fileTensorBytes, tensorsOf } from './tensors.ts';

const F16_BYTES = 2;
const F32_BYTES = 4;
/** Prompt tokens that llama.cpp computes at once by default (`n_ubatch`). */
const MICRO_BATCH = 512;
/** Activations of a layer that live at the same time, each as wide as the embedding. */
const LIVE_ACTIVATIONS = 4;

/** Keys and values of `tokens` tokens, stored as f16, in the layers that have attention. */
export function kvCacheBytes(shape: ModelShape, tokens: number): number {
  let heads = 0;
  for (let layer = 0; layer < shape.block_count; layer++) heads += kvHeads(shape, layer);
  return tokens * heads * shape.head_dim * 2 * F16_BYTES;
}

/**
 * What llama.cpp reserves to compute in: the larger of attention scores and logits, and a few
 * activations. Its logs say 164 MiB for Llama-2-7B and 305 for Qwen3-8B at 2048 tokens; this, 160 and 329.
 */
export function bufferBytes(shape: ModelShape, contextTokens: number): number {
  const widest = Math.max(shape.head_count * contextTokens, shape.vocab_size);
  return MICRO_BATCH * F32_BYTES * (widest + LIVE_ACTIVATIONS * shape.embedding_length);
}

/** What a loaded model takes, on the CPU or on a card: weights, key-value cache and buffers. */
export function memoryBytes(
  { shape, quantization }: Pick<LlmModel, 'shape' | 'quantization'>,
  contextTokens: number,
): number {
  const weights = fileTensorBytes(tensorsOf(shape, quantization));
  return weights + kvCacheBytes(shape, contextTokens) + bufferBytes(shape, contextTokens);
}
