import { z } from 'zod';
import { CardFailureValues } from '../../nouns/cause.ts';
import { Warning } from '../../nouns/warning.ts';
import { Backend } from '../../probe/nouns/machine.ts';
import { ScoreSpread } from './score-spread.ts';

/** Where a figure comes from: this machine ran it, a formula gave it, or the model list says so. */
export const Provenance = z.enum(['measured', 'predicted', 'registry']);
export type Provenance = z.infer<typeof Provenance>;

export const Range = z.object({ low: z.number(), high: z.number() });
export type Range = z.infer<typeof Range>;

/** Of a speed, relative to its central value: seconds are divided by it. */
const RelativeRange = z.object({ low: z.number().positive(), high: z.number().positive() });

/** How the tensors of a GGUF file are stored, by llama.cpp's names. */
export const TensorType = z.enum([
  'F32',
  'F16',
  'BF16',
  'Q4_K',
  'Q5_K',
  'Q6_K',
  'Q5_0',
  'Q5_1',
  'Q8_0',
  'MXFP4',
]);
export type TensorType = z.infer<typeof TensorType>;

/** How fast one quantization type is read, computed with and loaded on one backend. */
export const TypeSpeed = z.object({
  type: TensorType,
  /** Weight bytes per second while generating single tokens. */
  decodeBytesPerSec: z.number().positive(),
  /** Multiply-adds count as two operations, as in the literature's GFLOP/s. */
  prefillOpsPerSec: z.number().positive(),
  /** Weight bytes per second from the file to ready, beside `loadSec`; includes llama.cpp's repacking. */
  loadBytesPerSec: z.number().positive(),
  /** `predicted`: not run here, but inferred from a type that was. */
  provenance: z.enum(['measured', 'predicted']),
});
export type TypeSpeed = z.infer<typeof TypeSpeed>;

/** The speed of one backend, from which the speed of any model on it is predicted. */
export const BackendSpeed = z.object({
  backend: Backend,
  threads: z.int().min(1),
  types: z.array(TypeSpeed).min(1),
  /** What a layer costs per token beside its weights, and what a token costs beside its layers. */
  layerSec: z.number().nonnegative(),
  tokenSec: z.number().nonnegative(),
  /** Fixed cost of a prompt, whatever its length; measured on cards only, where it matters. */
  promptSec: z.number().nonnegative().default(0),
  /** What loading any model costs, whatever its size. */
  loadSec: z.number().nonnegative().default(0),
  /** What each token of a model's vocabulary adds to that; missing: not measured. */
  vocabularyTokenSec: z.number().nonnegative().optional(),
  /** Bytes per second of memory that nothing has used lately; missing: not measured. */
  freshBytesPerSec: z.number().positive().optional(),
  /** What a step loses on average to other work and to waiting for a core. */
  stallSec: z.number().nonnegative(),
  /** Bytes per second of keys and values looked back at, with head sizes that fill vector registers, and others. */
  attention: z.object({
    evenBytesPerSec: z.number().positive(),
    oddBytesPerSec: z.number().positive(),
  }),
  /** Low and high of the measured rounds, relative to the central value: for example 0.95 and 1.08. */
  relativeRange: RelativeRange,
});
export type BackendSpeed = z.infer<typeof BackendSpeed>;

export const ModelSpeed = z.object({
  id: z.string(),
  backend: Backend,
  threads: z.int().min(1).nullable(),
  decodeTokensPerSec: z.number().positive(),
  prefillTokensPerSec: z.number().positive(),
  /** `null` where no load speed is known. */
  loadMs: z.number().nonnegative().nullable(),
  /** Of `decodeTokensPerSec`; `null` where the speed was given and not measured. */
  range: Range.nullable(),
  provenance: z.enum(['measured', 'predicted']),
});
export type ModelSpeed = z.infer<typeof ModelSpeed>;

/** A card that opened, but then failed to run a model. */
export const CardFailure = z.object({
  backend: Backend,
  failure: CardFailureValues,
  /** Its name; missing: an earlier version measured one card only. */
  card: z.string().optional(),
});
export type CardFailure = z.infer<typeof CardFailure>;

/** A card that ran, and how it compares: seconds of a later reply of one model, there and on the processor. */
export const MeasuredCard = z.object({
  name: z.string(),
  backend: Backend.exclude(['cpu']),
  /** Display name of the model: the registry's reference. */
  llm: z.string(),
  replySec: z.number().positive(),
  cpuReplySec: z.number().positive(),
});
export type MeasuredCard = z.infer<typeof MeasuredCard>;

/** The two shapes of Piper's voices that differ in more than how many frames a second has. */
export const VoiceShape = z.enum(['medium', 'high']);
export type VoiceShape = z.infer<typeof VoiceShape>;

/** How fast the parts of a voice run on the CPU, from which the speed of any voice is predicted. */
export const VoiceSpeed = z.object({
  shape: VoiceShape,
  threads: z.int().min(1),
  /** Frames of 256 samples per second, through the decoder alone and through the flow alone. */
  decoderFramesPerSec: z.number().positive(),
  flowFramesPerSec: z.number().positive(),
  /** What follows for a whole voice of one speaker and 22,050 samples per second, in seconds for a second of speech. */
  secPerSpeechSec: z.number().positive(),
  /** Low and high of the rounds' speed, relative to the central one. */
  relativeRange: RelativeRange,
});
export type VoiceSpeed = z.infer<typeof VoiceSpeed>;

/** What one benchmark found; `benchmark --json` prints it and `--speed FILE` reads it. */
export const SpeedProfile = z.object({
  machineId: z.string(),
  registryId: z.string(),
  /** ISO 8601, UTC. */
  measuredAt: z.iso.datetime(),
  /** tokens/s of the CPU on the registry's reference model. */
  cpuScore: z.number().positive().nullable(),
  cpuScoreRange: Range.nullable(),
  /** What earlier quiet runs add to the ranges; absent where they lie within this run's own. */
  scoreSpread: ScoreSpread.optional(),
  durationMs: z.number().nonnegative(),
  /** The shorter measurement was asked for. */
  isQuick: z.boolean().default(false),
  bytesDownloaded: z.int().nonnegative(),
  noise: z.object({
    /** (high - low) / central of the decode rounds. */
    spread: z.number().nonnegative(),
    /** Other work, steal time or throttling disturbed the figures: read the range, not the value. */
    contended: z.boolean(),
  }),
  backends: z.array(BackendSpeed),
  cardFailures: z.array(CardFailure).default([]),
  /** Missing: an earlier version compared none. */
  cards: z.array(MeasuredCard).optional(),
  models: z.array(ModelSpeed),
  /** Empty: not measured, by a quick benchmark, or where voices cannot run. */
  voices: z.array(VoiceSpeed).default([]),
  warnings: z.array(Warning),
});
export type SpeedProfile = z.infer<typeof SpeedProfile>;
