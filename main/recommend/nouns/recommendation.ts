import { z } from 'zod';
import { Capability } from '../../../registry/schema.ts';
import { Provenance, Range } from '../../benchmark/nouns/speed-profile.ts';
import { SttInstall } from '../../install/nouns/stt-install.ts';
import { Unproven } from '../../predict/nouns/unproven.ts';
import { Backend } from '../../probe/nouns/machine.ts';
import { AdviceWarning } from './notice.ts';
import { OptionCosts } from './option-costs.ts';
import { Reason } from './reason.ts';
import { ThinksHere } from './thinks-here.ts';
import { WhyBest } from './why-best.ts';

/**
 * `close`: it fits, but the range of its seconds crosses the limit. `thinks-first`: always, before each answer.
 * `not-predicted`: seconds of such models are not predicted, so only a trial tells; `unknown`: the speed of this machine
 * or card is not known.
 */
export const Verdict = z.enum([
  'fits',
  'close',
  'too-slow',
  'needs-memory',
  'needs-gpu',
  'needs-cores',
  'not-predicted',
  'thinks-first',
  'unknown',
]);
export type Verdict = z.infer<typeof Verdict>;

/** With these verdicts it runs here, if perhaps slower than it should. */
export const RUNS: readonly Verdict[] = ['fits', 'close', 'needs-cores'];

const seconds = z.number().nonnegative();

/** The model's part of the first reply of a call. The verdict is about later ones. */
export const FirstReply = z.object({
  sec: seconds,
  /** `null`: the speed was given. */
  range: Range.nullable(),
  limitSec: seconds,
  /** It takes longer than later ones, and than their limit; the slow end counts if the speed was measured while busy. */
  isSlow: z.boolean(),
});
export type FirstReply = z.infer<typeof FirstReply>;

/** An option, with its costs. `null` everywhere: unknown. */
export const Option = OptionCosts.extend({
  /** The tier it belongs to; `null` for a pipeline of its own or a model of the catalogue. */
  tier: z.string().nullable(),
  pipeline: z.string(),
  /** Ids of the registry's models; `null` if that part runs in the cloud. */
  models: z.object({ stt: z.string().nullable(), llm: z.string().nullable(), tts: z.string().nullable() }),
  /** Display names: `Phi-3-mini`; in the cloud, the provider's model. `null`: unknown. */
  names: z.object({ stt: z.string().nullable(), llm: z.string().nullable(), tts: z.string().nullable() }),
  provenance: z.object({
    stt: Provenance.nullable(),
    llm: Provenance.nullable(),
    tts: Provenance.nullable(),
  }),
  verdict: Verdict,
  /** Where its language model runs; `null`: in the cloud, or unknown. */
  backend: Backend.nullable(),
  tokensPerSec: z.number().positive().nullable(),
  warmUpSec: seconds.nullable(),
  concurrentCalls: z.int().positive().nullable(),
  /** How its speech-to-text model is installed, and which figure `memoryBytes` counts for it. */
  sttInstall: SttInstall.nullable(),
  firstReply: FirstReply.nullable(),
  warnings: z.array(AdviceWarning),
});
export type Option = z.infer<typeof Option>;

export const AlternativeKind = z.enum([
  'hybrid',
  'fastest',
  'forced',
  'below-requirements',
  'best-of-catalogue',
]);
export type AlternativeKind = z.infer<typeof AlternativeKind>;

export const Alternative = Option.extend({
  kind: AlternativeKind,
  /** The figures that the best of the catalogue was found by; other kinds have none. */
  why: WhyBest.optional(),
});
export type Alternative = z.infer<typeof Alternative>;

export const TierVerdict = z.object({
  name: z.string(),
  /** Display name of its language model; `null`: the cloud's. */
  model: z.string().nullable(),
  eligible: z.boolean(),
  llmSec: seconds.nullable(),
  /** Of a later turn, with speech-to-text and text-to-speech. */
  turnSec: seconds.nullable(),
  rangeSec: z.object({ llm: Range.nullable(), total: Range.nullable() }),
  firstReply: FirstReply.nullable(),
  verdict: Verdict,
  /** One for every rule that refuses the tier. */
  reasons: z.array(Reason),
});
export type TierVerdict = z.infer<typeof TierVerdict>;

/** The data behind the advice: the sizes that the rules read. */
export const Detected = z.object({
  ramBytes: z.number(),
  cores: z.number(),
  /** The one that counts. `null`: there is none, or none is usable. */
  gpu: z
    .object({
      name: z.string(),
      /** What models may use of it; `null`: unknown, or it does not count yet. */
      vramBytes: z.number().nullable(),
      /** It has memory of its own, and nobody says how much. */
      isMemoryUnknown: z.boolean().optional(),
      /** Its memory is part of the RAM. */
      sharesRam: z.boolean().optional(),
      /** Of these, what the firmware reserves for it: the system does not count that as RAM. */
      setAsideBytes: z.number().optional(),
    })
    .nullable(),
  hasUnusableGpu: z.boolean(),
  /** `null`: not known. */
  score: z.number().nullable(),
  /** Instead of the score, if it was measured while busy. */
  busyRange: Range.nullable(),
});
export type Detected = z.infer<typeof Detected>;

/** What we advise, the other options, and every tier's reasons. */
export const Recommendation = z.object({
  /** The highest tier whose requirements the machine meets, whatever its speed. */
  hardwareClass: z.string(),
  /** LLM seconds of a later turn beyond which replies queue up and time out. */
  limitSec: seconds,
  recommended: Option,
  alternatives: z.array(Alternative),
  tiers: z.array(TierVerdict),
  warnings: z.array(AdviceWarning),
  detected: Detected,
});
export type Recommendation = z.infer<typeof Recommendation>;

/** A language model of the catalogue on this machine. */
export const ModelRow = z.object({
  id: z.string(),
  shortName: z.string(),
  backend: z.string().nullable(),
  tokensPerSec: z.number().positive().nullable(),
  tokensPerSecRange: Range.nullable(),
  prefillTokensPerSec: z.number().positive().nullable(),
  llmSec: seconds.nullable(),
  turnSec: seconds.nullable(),
  /** Of `llmSec`, and of `turnSec`. */
  llmRangeSec: Range.nullable(),
  rangeSec: Range.nullable(),
  firstReply: FirstReply.nullable(),
  memoryBytes: z.int().positive().nullable(),
  downloadBytes: z.int().nonnegative().nullable(),
  license: z.string(),
  commercialUse: z.string(),
  verdict: Verdict,
  provenance: Provenance.nullable(),
  /** Why its seconds are not predicted; `null`: they are, or were measured. */
  notPredicted: Unproven.nullable(),
  /** Published scores. `null`: none are known. */
  capability: Capability.nullable(),
  /** Of written instructions, how many it follows, on the scale on which models are compared. `null`: unknown. */
  instructionsPercent: z.number().nullable(),
  /** Whether callers wait for thoughts, which no seconds of the row contain. */
  thinks: ThinksHere,
  /** What thoughts cost before each answer; `null`: it never thinks. */
  thoughts: z
    .object({
      /** Nothing switches it off. */
      always: z.boolean(),
      tokens: z.number(),
      addedSec: seconds.nullable(),
      /** At the end of the assistant's prompt it switches them off, or asks for few; `null`: none is known. */
      line: z.string().nullable(),
    })
    .nullable(),
  /** It reads the whole prompt before each reply, not only before the first. */
  rereadsPrompt: z.boolean(),
  /** Seconds of that which each later reply contains; `null`: none, or unknown. */
  rereadSec: seconds.nullable(),
});
export type ModelRow = z.infer<typeof ModelRow>;

/** All of the catalogue, fastest turn first. */
export const ModelTable = z.object({
  models: z.array(ModelRow),
  /** The best free one for this machine; `null`: none, or no speed is known. */
  best: z.string().nullable(),
  warnings: z.array(AdviceWarning),
});
export type ModelTable = z.infer<typeof ModelTable>;
