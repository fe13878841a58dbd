import type { ModelShape } from '../../registry/model-shape.ts';
import { slides } from '../predict/layers/attention.ts';
import { layersOf } from '../predict/layers/mixer.ts';
import type { GgufValue } from './gguf-file.ts';

/** llama.cpp's `tokenizer.ggml.token_type`. */
const NORMAL = 1n;
const UNKNOWN = 2n;
const CONTROL = 3n;
const BYTE = 6n;

/** What llama.cpp wants to know before it opens a model of this shape (its `load_hparams`). */
export function ggufMetadata(shape: ModelShape, contextTokens = 4096): Map<string, GgufValue> {
  const own = (key: string) => `${shape.architecture}.${key}`;
  const metadata = new Map<string, GgufValue>([
    ['general.architecture', shape.architecture],
    ['general.name', 'Voicefit synthetic model'],
    [own('context_length'), BigInt(shape.context_length ?? contextTokens)],
    [own('embedding_length'), BigInt(shape.embedding_length)],
    [own('block_count'), BigInt(shape.block_count)],
    [own('feed_forward_length'), wholeNumbers(shape.feed_forward_length)],
    [own('attention.head_count'), BigInt(shape.head_count)],
    [own('attention.head_count_kv'), wholeNumbers(shape.head_count_kv)],
    [own('attention.key_length'), BigInt(shape.head_dim)],
    [own('attention.value_length'), BigInt(shape.head_dim)],
    [own('attention.layer_norm_rms_epsilon'), shape.rms_norm_eps ?? 1e-6],
  ]);
  for (const [key, value] of [...optionalKeys(shape), ...keysOfArchitecture(shape)])
    if (value !== undefined) metadata.set(own(key), value);
  for (const [key, value] of vocabulary(shape.vocab_size)) metadata.set(key, value);
  return metadata;
}

const wholeNumbers = (one: number | readonly number[]): GgufValue =>
  typeof one === 'number' ? BigInt(one) : one.map(BigInt);

function optionalKeys(shape: ModelShape): [string, GgufValue | undefined][] {
  const int = (value: number | null | undefined) => (value == null ? undefined : BigInt(value));
  return [
    ['rope.freq_base', shape.rope_freq_base ?? undefined],
    ['rope.freq_base_swa', shape.rope_freq_base_swa],
    ['rope.dimension_count', int(shape.rope_dimension_count)],
    ['rope.dimension_sections', shape.rope_dimension_sections?.map(BigInt)],
    ['attention.sliding_window', int(shape.sliding_window)],
    ['expert_count', int(shape.expert_count)],
    ['expert_used_count', int(shape.expert_used_count)],
    ['expert_feed_forward_length', int(shape.expert_feed_forward_length)],
    ['expert_shared_feed_forward_length', int(shape.expert_shared_feed_forward_length)],
    ['shortconv.l_cache', int(shape.shortconv_l_cache)],
    ['full_attention_interval', int(shape.full_attention_interval)],
    ['ssm.conv_kernel', int(shape.ssm_conv_kernel)],
    ['ssm.state_size', int(shape.ssm_state_size)],
    ['ssm.group_count', int(shape.ssm_group_count)],
    ['ssm.time_step_rank', int(shape.ssm_time_step_rank)],
    ['ssm.inner_size', int(shape.ssm_inner_size)],
    ['embedding_length_per_layer_input', int(shape.embedding_length_per_layer)],
    ['attention.shared_kv_layers', int(shape.shared_kv_layers)],
    ['attention.key_length_swa', int(shape.head_dim_swa)],
    ['attention.value_length_swa', int(shape.head_dim_swa)],
    // Else llama.cpp would turn as many numbers of a narrow head as of a wide one.
    ['rope.dimension_count_swa', int(shape.head_dim_swa)],
    ['final_logit_softcapping', shape.final_logit_softcapping],
    ['rope.scaling.type', shape.rope_scaling_type],
    ['rope.scaling.factor', shape.rope_scaling_factor],
    ['rope.scaling.attn_factor', shape.rope_scaling_attn_factor],
    ['rope.scaling.original_context_length', int(shape.rope_scaling_original_context_length)],
  ];
}

/** What single loaders insist on, though no speed depends on it. */
function keysOfArchitecture(shape: ModelShape): [string, GgufValue][] {
  switch (shape.architecture) {
    case 'gemma4':
      return [['attention.sliding_window_pattern', layersOf(shape).map((layer) => slides(shape, layer))]];
    case 'granite':
      return [['logit_scale', 1]];
    case 'granitehybrid':
      return [['rope.scaling.finetuned', false]];
    default:
      return [];
  }
}

/**
 * A full token list, with the byte tokens that a SentencePiece vocabulary falls back to:
 * node-llama-cpp tokenizes at load, and `no_vocab` or missing bytes would end the process there.
 */
function vocabulary(size: number): [string, GgufValue][] {
  const special: [string, bigint][] = [
    ['<unk>', UNKNOWN],
    ['<s>', CONTROL],
    ['</s>', CONTROL],
  ];
  const bytes = Array.from({ length: 256 }, (_, byte): [string, bigint] => [byteToken(byte), BYTE]);
  const ordinary = Array.from({ length: size }, (_, id): [string, bigint] => [`t${id}`, NORMAL]);
  const entries = [...special, ...bytes, ...ordinary].slice(0, size);
  return [
    ['tokenizer.ggml.model', 'llama'],
    ['tokenizer.ggml.tokens', entries.map(([token]) => token)],
    ['tokenizer.ggml.token_type', entries.map(([, type]) => type)],
    ['tokenizer.ggml.bos_token_id', 1n],
    ['tokenizer.ggml.eos_token_id', 2n],
    ['tokenizer.ggml.unknown_token_id', 0n],
  ];
}

const byteToken = (byte: number): string => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`;
