import { z } from 'zod';

/** The rule that chose the type of each tensor of the file. */
export const Quantization = z.enum(['Q4_K_M', 'MXFP4_MOE']);
export type Quantization = z.infer<typeof Quantization>;

export const Architecture = z.enum([
  'llama',
  'qwen2',
  'qwen3',
  'qwen3moe',
  'phi3',
  'gemma2',
  'gemma3',
  'smollm3',
  'lfm2',
  'gpt-oss',
]);
export type Architecture = z.infer<typeof Architecture>;

const count = z.int().min(1).max(1_000_000);

/**
 * The dimensions of a language model and of the GGUF file that holds it: all that its speed,
 * size and memory follow from. Keys are llama.cpp's, in the registry's snake_case.
 */
export const ModelShape = z.object({
  architecture: Architecture,
  block_count: count.max(1000),
  embedding_length: count,
  feed_forward_length: count,
  head_count: count,
  /** One number, or one per layer where 0 marks a layer without attention (lfm2). */
  head_count_kv: z.union([count, z.array(z.int().min(0)).min(1)], 'whole-numbers'),
  head_dim: count,
  vocab_size: count,
  context_length: count.nullable(),
  /** Whether the file stores a separate output matrix; else the embedding table serves as one. */
  has_output_weight: z.boolean(),
  rope_freq_base: z.number().positive(),
  rms_norm_eps: z.number().positive().nullable(),
  sliding_window: count.nullable(),
  sliding_window_pattern: count.optional(),
  rope_dimension_count: count.optional(),
  qkv_bias: z.boolean().optional(),
  qk_norm: z.boolean().optional(),
  post_norms: z.boolean().optional(),
  fused_qkv: z.boolean().optional(),
  fused_gate_up: z.boolean().optional(),
  rope_freqs: z.boolean().optional(),
  rope_factors: count.optional(),
  rope_scaling_type: z.string().optional(),
  rope_scaling_factor: z.number().positive().optional(),
  rope_scaling_attn_factor: z.number().positive().optional(),
  rope_scaling_original_context_length: count.optional(),
  no_rope_layer_step: count.optional(),
  expert_count: count.optional(),
  expert_used_count: count.optional(),
  expert_feed_forward_length: count.optional(),
  shortconv_l_cache: count.optional(),
  attn_bias: z.boolean().optional(),
  attn_sinks: z.boolean().optional(),
});
export type ModelShape = z.infer<typeof ModelShape>;
