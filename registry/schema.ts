import { z } from 'zod';
import { ModelShape, Quantization } from './model-shape.ts';

/**
 * The registry file: tiers, models, thresholds. One schema for our own file and for the
 * customer's plain one, which is this with the optional parts missing. Unknown keys are dropped.
 */

const positive = z.number().positive();
const bytes = z.int().positive();
const hash = (length: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`), `expected ${length} hex digits`);

/** A bare file or folder name: it is joined to the models folder, so it must not leave it. */
const fileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?!\.)[^/\\:*?"<>|]+$/, 'expected a plain file name, without a folder');

export const CommercialUse = z.enum(['yes', 'no', 'restricted', 'unknown']);
export type CommercialUse = z.infer<typeof CommercialUse>;

const licence = {
  license: z.string(),
  commercial_use: CommercialUse,
  license_note: z.string().optional(),
};

/** One file to fetch. `null` sizes and hashes are not attested, never guessed. */
const download = {
  url: z.url({ protocol: /^https?$/ }),
  bytes: bytes.nullable(),
  sha256: hash(64).nullable(),
  md5: hash(32).nullable().optional(),
};

export const LlmModel = z.object({
  /** As installed, and as the voice server's configuration names it; the URL's last part may differ. */
  file_name: fileName,
  short_name: z.string(),
  ...download,
  ...licence,
  params_billions: positive,
  quantization: Quantization,
  /** llama-cpp-python's name of the prompt format, where one is known. */
  chat_format: z.string().nullable(),
  shape: ModelShape,
});
export type LlmModel = z.infer<typeof LlmModel>;

export const SttModel = z.object({
  /** The folder that the archive unpacks to. */
  file_name: fileName,
  short_name: z.string(),
  ...download,
  ...licence,
  language: z.string(),
  size: z.enum(['small', 'big', 'big-lgraph']),
  ram_mb: positive.nullable(),
});
export type SttModel = z.infer<typeof SttModel>;

export const TtsModel = z.object({
  file_name: fileName,
  short_name: z.string(),
  ...download,
  ...licence,
  /** The voice's settings, which must lie beside it as `<file_name>.json`. */
  config: z.object(download),
  language: z.string(),
  quality: z.enum(['x_low', 'low', 'medium', 'high']),
  ram_mb: positive.nullable(),
  /** Id of a voice that may be used commercially, for one that may not. */
  free_replacement: z.string().optional(),
});
export type TtsModel = z.infer<typeof TtsModel>;

/** What a reply is made of, in tokens. */
export const TurnTokens = z.object({
  system_prompt_tokens: z.int().positive(),
  new_prompt_tokens: z.int().positive(),
  reply_tokens: z.int().positive(),
  first_sentence_tokens: z.int().positive(),
});
export type TurnTokens = z.infer<typeof TurnTokens>;

export const Pipeline = z.object({
  description: z.string(),
  stt: z.string(),
  llm: z.string(),
  tts: z.string(),
  /** Which of the providers' models, where a part is not this machine's. */
  cloud_models: z.partialRecord(z.enum(['stt', 'llm', 'tts']), z.string()).optional(),
  /** Whether the reply is spoken sentence by sentence while it is still being generated. */
  streams: z.boolean(),
  /** Seconds per turn where the work is not this machine's. */
  turn_sec: positive.optional(),
  api_keys: z.array(z.string()).optional(),
});
export type Pipeline = z.infer<typeof Pipeline>;

export const RegistryGpu = z.object({
  name: z.string(),
  vendor: z.enum(['nvidia', 'amd', 'intel', 'apple']),
  vram_gb: positive.nullable(),
  memory_bandwidth_gb_per_sec: positive.nullable(),
});
export type RegistryGpu = z.infer<typeof RegistryGpu>;

const TierModel = z.object({ name: fileName });

const TierLlm = TierModel.extend({
  size_mb: positive.optional(),
  params_billions: positive.optional(),
  expected_tokens_per_sec: positive.optional(),
  /** -1: all layers on the GPU. */
  gpu_layers: z.int().min(-1).optional(),
  notes: z.string().optional(),
});

export const Tier = z.object({
  description: z.string().optional(),
  requirements: z.object({
    min_ram_gb: z.number().nonnegative(),
    min_cpu_cores: z.int().nonnegative(),
    gpu_required: z.boolean().default(false),
    min_gpu_vram_gb: z.number().nonnegative().optional(),
  }),
  cpu_benchmark_threshold: z.number().nonnegative().optional(),
  /** The threshold's older name. */
  cpu_benchmark_min: z.number().nonnegative().optional(),
  expectations: z
    .object({
      stt_latency_sec: positive.optional(),
      llm_latency_sec: positive.optional(),
      tts_latency_sec: positive.optional(),
      two_way_summary: z.string().optional(),
      recommended_concurrent_calls: z.int().positive().optional(),
      recommendation: z.string().optional(),
      notes: z.string().optional(),
    })
    .default({}),
  models: z.object({
    stt: TierModel.nullable(),
    /** `null` marks the one tier that falls back to the cloud. */
    llm: TierLlm.nullable(),
    tts: TierModel.nullable(),
  }),
  /** Settings of the voice server that go with the tier. */
  server: z
    .object({
      max_tokens: z.int().positive(),
      infer_timeout_sec: positive,
      batch: z.int().positive(),
    })
    .optional(),
});
export type Tier = z.infer<typeof Tier>;

/** The file as it may be written; see `load.ts` for what is filled in where a part is missing. */
export const RegistryFile = z.object({
  $schema: z.string().optional(),
  turn: TurnTokens.optional(),
  safe_llm_latency_sec: positive.optional(),
  context_tokens: z.int().positive().optional(),
  /** Id of the language model on which the CPU score is defined. */
  reference_model: z.string().optional(),
  pipelines: z.record(z.string(), Pipeline).optional(),
  models: z
    .object({
      llm: z.record(z.string(), LlmModel),
      stt: z.record(z.string(), SttModel),
      tts: z.record(z.string(), TtsModel),
    })
    .optional(),
  gpus: z.array(RegistryGpu).optional(),
  tiers: z.record(z.string(), Tier),
});
export type RegistryFile = z.infer<typeof RegistryFile>;

/** A registry that is whole: what every room but `load.ts` sees. */
export interface Registry extends Required<Omit<RegistryFile, '$schema' | 'tiers'>> {
  /** A hash of the content: facts computed with another registry are stale. */
  readonly id: string;
  /** The file it was read from. */
  readonly source: string;
  /** In the file's order, which is their rank, lowest first. Exactly one has `models.llm === null`. */
  readonly tiers: readonly (Tier & { readonly name: string })[];
  /** What was missing from the file and what was done about it. */
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}
export type NamedTier = Registry['tiers'][number];
