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
  'qwen35',
  'gemma4',
  'granite',
  'granitehybrid',
  'mistral3',
]);
export type Architecture = z.infer<typeof Architecture>;

const count = z.int().min(1).max(10_000_000);
const perLayer = z.array(z.int().min(0)).min(1);

/**
 * The dimensions of a language model and of the GGUF file that holds it: all that its speed,
 * size and memory follow from. Keys are llama.cpp's, in the registry's snake_case.
 */
export const ModelShape = z.object({
  architecture: Architecture,
  block_count: count.max(1000),
  embedding_length: count,
  /** One number, or one per layer (gemma4). */
  feed_forward_length: z.union([count, perLayer], 'whole-numbers'),
  head_count: count,
  /** One number, or one per layer where 0 marks a layer without attention (lfm2, granitehybrid). */
  head_count_kv: z.union([count, perLayer], 'whole-numbers'),
  head_dim: count,
  /** In layers with a sliding window; missing: as in the others. */
  head_dim_swa: count.optional(),
  vocab_size: count,
  context_length: count.nullable(),
  /** Whether the file stores a separate output matrix; else the embedding table serves as one. */
  has_output_weight: z.boolean(),
  /** `null`: the model has no positions, or the file's value is not attested. Speed and size do not depend on it. */
  rope_freq_base: z.number().positive().nullable(),
  rope_freq_base_swa: z.number().positive().optional(),
  rms_norm_eps: z.number().positive().nullable(),
  sliding_window: count.nullable(),
  /** Every n-th layer attends to all tokens, the others to a window. */
  sliding_window_pattern: count.optional(),
  /** The last so many layers look back at the keys and values of earlier ones, and keep none (gemma4). */
  shared_kv_layers: count.optional(),
  /** Width of a second embedding, of which each layer has its own (gemma4). */
  embedding_length_per_layer: count.optional(),
  final_logit_softcapping: z.number().positive().optional(),
  rope_dimension_count: count.optional(),
  rope_dimension_sections: z.array(z.int().min(0)).length(4).optional(),
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
  /** Of an expert that every token visits. */
  expert_shared_feed_forward_length: count.optional(),
  shortconv_l_cache: count.optional(),
  /** Every n-th layer has attention (qwen35). */
  full_attention_interval: count.optional(),
  ssm_conv_kernel: count.optional(),
  ssm_state_size: count.optional(),
  ssm_group_count: count.optional(),
  ssm_time_step_rank: count.optional(),
  ssm_inner_size: count.optional(),
  /** The query matrix makes a gate for the attention's output as well (qwen35). */
  attn_output_gate: z.boolean().optional(),
  attn_bias: z.boolean().optional(),
  attn_sinks: z.boolean().optional(),
});
export type ModelShape = z.infer<typeof ModelShape>;
