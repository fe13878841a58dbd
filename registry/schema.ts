import { z } from 'zod';
import { Capability } from './capability.ts';
import { bytes, download, licence } from './download.ts';
import { ModelShape, Quantization } from './model-shape.ts';
import { fileName, Id, TierName, words } from './names.ts';
import type { RegistryWarning } from './nouns/registry-warning.ts';
import { Reasoning } from './thinking.ts';
import { TTS_QUALITIES } from './tts-qualities.ts';

export { CommercialUse } from './download.ts';
export { Capability };

/**
 * The registry file: tiers, models, thresholds. One schema for our own file and for the
 * customer's plain one, which is this with the optional parts missing. Unknown keys are dropped.
 * Messages are codes of `Expected`, of which `words` makes sentences.
 */

const positive = z.number().positive();
export const LlmModel = z.object({
  /** As installed, and as in the voice server's configuration; the URL's last part may differ. */
  file_name: fileName,
  short_name: words,
  ...download,
  ...licence,
  params_billions: positive,
  quantization: Quantization,
  /** llama-cpp-python's name of the prompt format, where one is known. */
  chat_format: words.nullable(),
  /** Missing: not known. */
  reasoning: Reasoning.optional(),
  /** Missing: no published figure is known. */
  capability: Capability.optional(),
  shape: ModelShape,
});
export type LlmModel = z.infer<typeof LlmModel>;

/**
 * Megabytes (1e6 bytes) in use while it runs, as measured. `null`: not measured; the file's own size is then
 * a lower bound.
 */
const ramMb = positive.nullable();

/** A folder that a model can do without, and what the model gains and loses by that. `null`: not measured. */
export const OptionalFolder = z.object({
  /** Directly in the model's folder. */
  name: fileName,
  /** Seconds that a final result came sooner, at least, and that loading took less, where somebody measured. */
  saves_result_sec: positive.nullable(),
  saves_load_sec: positive.nullable(),
  /** The processor on which these seconds were measured. */
  measured_on: words.optional(),
  /** Share of wrong words added, relative to those before: 0.05 turns 100 wrong words into 105. */
  adds_word_errors: positive.nullable(),
});
export type OptionalFolder = z.infer<typeof OptionalFolder>;

/** A language tag of BCP 47: `en-US`, `ar`. */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language-tag');

export const SttModel = z.object({
  /** The folder that the archive unpacks to. */
  file_name: fileName,
  short_name: words,
  ...download,
  ...licence,
  language,
  size: z.enum(['small', 'big', 'big-lgraph']),
  ram_mb: ramMb,
  /**
   * The largest figure that somebody has attested for the whole model, with the folders that rescore what was heard.
   * Missing: nobody has.
   */
  ram_mb_with_rescoring: positive.optional(),
  /** Of all its files, when unpacked; published sizes are rounded. The archive knows the exact number. */
  unpacked_bytes: bytes.nullable().optional(),
  /** None are listed if it is not known what the archive contains. */
  optional_folders: z.array(OptionalFolder).optional(),
});
export type SttModel = z.infer<typeof SttModel>;

export const TtsModel = z.object({
  file_name: fileName,
  short_name: words,
  ...download,
  ...licence,
  /** The voice's settings, which must lie beside it as `<file_name>.json`. */
  config: z.object(download),
  language,
  quality: z.enum(TTS_QUALITIES),
  /** Samples per second of its sound. Missing: that of its quality (`main/predict/voice-speed.ts`). */
  sample_rate: z.int().min(4_000).max(192_000).optional(),
  /** How many people it can speak like. Missing: one. */
  speakers: z.int().positive().optional(),
  ram_mb: ramMb,
  /** Id of a voice that may be used commercially, for one that may not. */
  free_replacement: Id.optional(),
});
export type TtsModel = z.infer<typeof TtsModel>;

/** What a reply is made of, in tokens. */
export const TurnTokens = z.object({
  system_prompt_tokens: z.int().positive(),
  new_prompt_tokens: z.int().positive(),
  reply_tokens: z.int().positive(),
  first_sentence_tokens: z.int().positive(),
  /** Seconds that a voice speaks for a token of a reply: three quarters of a word, at 0.34 s per English word. */
  speech_sec_per_token: positive.default(0.26),
});
export type TurnTokens = z.infer<typeof TurnTokens>;

export const Pipeline = z.object({
  description: words,
  stt: Id,
  llm: Id,
  tts: Id,
  /** Which of the providers' models, if a part does not run on this machine. */
  cloud_models: z.partialRecord(z.enum(['stt', 'llm', 'tts']), words).optional(),
  /** Whether the reply is spoken sentence by sentence while it is still being generated. */
  streams: z.boolean(),
  /** Seconds per turn if the work is not done on this machine. */
  turn_sec: positive.optional(),
  api_keys: z.array(Id).optional(),
});
export type Pipeline = z.infer<typeof Pipeline>;

export const RegistryGpu = z.object({
  name: words,
  vendor: z.enum(['nvidia', 'amd', 'intel', 'apple']),
  /** `null`: not attested, or none of its own. */
  vram_gb: positive.nullable(),
  /** It has no memory of its own and uses the machine's RAM. */
  unified: z.boolean().optional(),
  /** Other names: the processor that it is a part of, a code name. */
  aliases: z.array(words).optional(),
  memory_bandwidth_gb_per_sec: positive.nullable(),
});
export type RegistryGpu = z.infer<typeof RegistryGpu>;

const TierModel = z.object({ name: fileName });

const TierLlm = TierModel.extend({
  /** Megabytes (1e6 bytes); if the catalogue knows the file, `load.ts` puts its true size here. */
  size_mb: positive.optional(),
  params_billions: positive.optional(),
  expected_tokens_per_sec: positive.optional(),
  /** -1: all layers on the GPU. */
  gpu_layers: z.int().min(-1).optional(),
  notes: words.optional(),
});

export const Tier = z.object({
  description: words.optional(),
  requirements: z.object({
    min_ram_gb: z.number().nonnegative(),
    min_cpu_cores: z.int().nonnegative(),
    gpu_required: z.boolean().default(false),
    min_gpu_vram_gb: z.number().nonnegative().optional(),
  }),
  cpu_benchmark_threshold: z.number().nonnegative().optional(),
  /** The threshold's older name; a loaded registry has only the newer one. */
  cpu_benchmark_min: z.number().nonnegative().optional(),
  expectations: z
    .object({
      stt_latency_sec: positive.optional(),
      llm_latency_sec: positive.optional(),
      tts_latency_sec: positive.optional(),
      two_way_summary: words.optional(),
      recommended_concurrent_calls: z.int().positive().optional(),
      recommendation: words.optional(),
      notes: words.optional(),
    })
    .default({}),
  models: z.object({
    stt: TierModel.nullable(),
    /** `null` marks the one tier that falls back to the cloud. */
    llm: TierLlm.nullable(),
    tts: TierModel.nullable(),
  }),
  /** Settings of the voice server for this tier. */
  server: z
    .object({
      max_tokens: z.int().positive(),
      infer_timeout_sec: positive,
      batch: z.int().positive(),
    })
    .optional(),
});
export type Tier = z.infer<typeof Tier>;

const catalogue = {
  llm: z.record(Id, LlmModel),
  stt: z.record(Id, SttModel),
  tts: z.record(Id, TtsModel),
};

/** The file as it may be written; see `complete.ts` for how missing parts are filled in. */
export const RegistryFile = z.object({
  $schema: z.string().optional(),
  turn: TurnTokens.optional(),
  safe_llm_latency_sec: positive.optional(),
  context_tokens: z.int().positive().optional(),
  /** Id of the language model on which the CPU score is defined. */
  reference_model: z.string().optional(),
  /** Under this CPU score, or without one, a model's optional folders are left out: `main/predict/stt-install.ts`. */
  optional_folders_cpu_threshold: z.number().nonnegative().optional(),
  pipelines: z.record(Id, Pipeline).optional(),
  tiers: z.record(TierName, Tier),
  models: z.object(catalogue).partial().optional(),
  gpus: z.array(RegistryGpu).optional(),
});
export type RegistryFile = z.infer<typeof RegistryFile>;

/** The built-in file: nothing is missing. */
export const WholeRegistryFile = RegistryFile.omit({ $schema: true })
  .extend({ models: z.object(catalogue) })
  .required();

/** A complete registry: all rooms but this one only see such. */
export interface Registry extends Omit<z.infer<typeof WholeRegistryFile>, 'tiers'> {
  /** A hash of the content: facts computed with another registry are stale. */
  readonly id: string;
  /** The file it was read from, or `built-in`. */
  readonly source: string;
  /** In the file's order, which is their rank, lowest first. Exactly one has `models.llm === null`. */
  readonly tiers: readonly (Tier & { readonly name: string })[];
  /** What was missing from the file and what was used instead. */
  readonly warnings: readonly RegistryWarning[];
}
export type NamedTier = Registry['tiers'][number];

/** All models, by id. */
export type Catalogue = Registry['models'];
