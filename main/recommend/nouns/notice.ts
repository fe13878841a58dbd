import { z } from 'zod';
import { Range } from '../../benchmark/nouns/speed-profile.ts';
import { SttFigure, SttInstall } from '../../install/nouns/stt-install.ts';
import { Warning } from '../../nouns/warning.ts';
import { Unproven } from '../../predict/nouns/unproven.ts';
import { MakesThingsUp, RereadsPrompt, Thinks } from './model-notice.ts';
import { OptionCosts } from './option-costs.ts';
import { Reason } from './reason.ts';

/** Something to know about advice. */

const bytes = z.number();

const speedNotices = [
  z.object({
    code: z.literal('score-under-guideline'),
    tier: z.string(),
    score: z.number(),
    guideline: z.number(),
    /** Instead of the score, if it was measured while busy. */
    busyRange: Range.optional(),
  }),
  /** The seconds of these parts are those of the model list. */
  z.object({ code: z.literal('stt-tts-not-measured'), parts: z.array(z.enum(['stt', 'tts'])).min(1) }),
  /** The seconds are llama.cpp's own; what AVA's server adds to a reply elsewhere. */
  z.object({ code: z.literal('server-not-measured'), addedSec: Range }),
  z.object({
    code: z.literal('no-speed'),
    of: z.enum(['machine', 'imagined-machine', 'card', 'model']),
    /** Of the card or the model. */
    name: z.string().nullable(),
  }),
  /** Models of the catalogue, by their display names, whose seconds are not predicted. */
  z.object({ code: z.literal('not-predicted'), models: z.array(z.string()).min(1), kind: Unproven }),
] as const;

/** How reliable the seconds are. */
export const SpeedNotice = z.discriminatedUnion('code', speedNotices);
export type SpeedNotice = z.infer<typeof SpeedNotice>;

/** The first reply of a call is over the limit: the model reads the whole system prompt before it. */
export const SlowFirstReply = z.object({
  code: z.literal('slow-first-reply'),
  llm: z.string(),
  sec: z.number(),
  limitSec: z.number(),
  /** What so many tokens fewer in the prompt save on this machine. */
  tokens: z.number(),
  savedSec: z.number(),
  /** Instead of the seconds, if the speed was measured while busy. */
  busyRange: Range.optional(),
});
export type SlowFirstReply = z.infer<typeof SlowFirstReply>;

/** A speech-to-text model computes what it heard once more when the caller has finished speaking. */
export const RescoringNotice = z.object({
  code: z.literal('rescoring'),
  model: z.string(),
  /** Folders of the model that do it, and that it can do without. */
  folders: z.array(z.string()),
  /** Why they are left out here; `null`: they are installed. */
  leftOut: SttInstall.shape.because,
  /** The memory that is counted, and which figure that is. */
  ramBytes: bytes,
  figure: SttFigure,
  /** How much later results came, and loading ended, where somebody measured; `null`: nobody did. */
  measured: z
    .object({
      processor: z.string().nullable(),
      resultSec: z.number().nullable(),
      loadSec: z.number().nullable(),
    })
    .nullable(),
  /** Share of wrong words that leaving them out adds, relative to those before; `null`: unknown. */
  addsWordErrors: z.number().nullable(),
});
export type RescoringNotice = z.infer<typeof RescoringNotice>;

const licenceNotices = [
  z.object({
    code: z.literal('research-only-voice'),
    voice: z.string(),
    /** From the registry, in English. */
    note: z.string().nullable(),
    /** A voice that may be used freely. */
    replacement: z.string().nullable(),
  }),
  z.object({
    code: z.enum(['licence-restricted', 'licence-non-commercial', 'licence-unknown']),
    model: z.string(),
    licence: z.string(),
    note: z.string().nullable(),
  }),
] as const;

/** `research-only-voice` has its own code, since the tiers' voices are such. */
export const LicenceNotice = z.discriminatedUnion('code', licenceNotices);
export type LicenceNotice = z.infer<typeof LicenceNotice>;

const slowVoice = z.object({
  code: z.literal('slow-voice'),
  /** Id of the registry, and its seconds of a reply. */
  voice: z.string(),
  sec: z.number(),
  /** One of the same language and a lower quality: what it takes, and what the option costs with it. */
  faster: z.object({
    id: z.string(),
    name: z.string(),
    sec: z.number(),
    licence: z.string(),
    licences: z.array(LicenceNotice),
    costs: OptionCosts,
  }),
});

/** Memory that is part of the machine's RAM. */
const sharedMemoryNotices = [
  /** The card was opened, but counts only once it has been measured. */
  z.object({ code: z.literal('measure-card-first'), card: z.string() }),
  /** An imagined one, which counts unmeasured. */
  z.object({
    code: z.literal('imagined-shared-memory'),
    card: z.string(),
    cardBytes: bytes,
    ramBytes: bytes,
    /** No other size was given. */
    isRamOfThisMachine: z.boolean(),
    /** Of `cardBytes`, no part of the RAM. */
    setAsideBytes: bytes.optional(),
    /** What the user says that it may use. */
    saidBytes: bytes.optional(),
  }),
] as const;

/** A voice that costs seconds of each reply, where another one costs less. */
export type SlowVoice = z.infer<typeof slowVoice>;

const roomNotices = [
  z.object({ code: z.literal('low-free-memory'), neededBytes: bytes, freeBytes: bytes }),
  z.object({ code: z.literal('low-disk'), neededBytes: bytes, freeBytes: bytes, folder: z.string() }),
] as const;

/** What is free right now: never a rule. */
export const RoomNotice = z.discriminatedUnion('code', roomNotices);
export type RoomNotice = z.infer<typeof RoomNotice>;

/** The advised option, by its display names. */
export const NamedOption = z.object({
  tier: z.string().nullable(),
  pipeline: z.string(),
  /** `null`: in the cloud. */
  llm: z.string().nullable(),
});
export type NamedOption = z.infer<typeof NamedOption>;

/** Why the advice would not take what the user chose. */
export const ForcedReason = z.object({
  code: z.enum([
    'forced-too-slow',
    'forced-not-predicted',
    'forced-does-not-fit',
    'forced-below-requirements',
    'forced-always-thinks',
  ]),
  tier: z.string(),
  reason: Reason,
});

const forcedNotices = [
  ForcedReason,
  z.object({ code: z.literal('forced-not-advised'), advised: NamedOption }),
] as const;

/** The user's choice against the advice. */
export const ForcedNotice = z.discriminatedUnion('code', forcedNotices);
export type ForcedNotice = z.infer<typeof ForcedNotice>;

/** What the user may do where no voice speaks the callers' language. None of it is done without asking. */
export const VoiceChoice = z.discriminatedUnion('code', [
  /** The pipeline takes its voice from the cloud. */
  z.object({ code: z.literal('cloud-voice'), pipeline: z.string() }),
  z.object({ code: z.literal('voice-of-another-language') }),
]);
export type VoiceChoice = z.infer<typeof VoiceChoice>;

/** Callers cannot be understood (`stt`), or replies not be spoken (`tts`), in their language. */
export const LanguageNotice = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('speech-language-missing'),
    language: z.string(),
    part: z.enum(['stt', 'tts']),
    /** Instead of the voice; absent for `stt`. */
    choices: z.array(VoiceChoice).optional(),
  }),
]);
export type LanguageNotice = z.infer<typeof LanguageNotice>;

export const Notice = z.discriminatedUnion('code', [
  ...speedNotices,
  SlowFirstReply,
  ...Thinks.options,
  RereadsPrompt,
  MakesThingsUp,
  RescoringNotice,
  ...licenceNotices,
  ...roomNotices,
  ...forcedNotices,
  z.object({ code: z.literal('below-requirements'), tier: z.string(), reason: Reason }),
  z.object({ code: z.literal('needs-api-keys'), pipeline: z.string(), keys: z.array(z.string()) }),
  z.object({
    code: z.literal('target-cannot-use-gpu'),
    card: z.string(),
    /** The highest tier that would run on another card here, which the target can use; missing: none would. */
    instead: z.object({ tier: z.string(), card: z.string() }).optional(),
  }),
  ...sharedMemoryNotices,
  ...LanguageNotice.options,
  slowVoice,
]);
export type Notice = z.infer<typeof Notice>;

/** Warnings of the advice, and of the rooms before it. */
export const AdviceWarning = z.discriminatedUnion('code', [...Notice.options, ...Warning.options]);
export type AdviceWarning = z.infer<typeof AdviceWarning>;
