import { z } from 'zod';
import { Range } from '../../benchmark/nouns/speed-profile.ts';
import { Failure } from '../../nouns/failure.ts';
import { Warning } from '../../nouns/warning.ts';
import { Backend } from '../../probe/nouns/machine.ts';

/** What a trial found: predicted and proven, side by side. */

const sec = z.number().nonnegative();
const id = z.string().max(200);

/** Seconds, as predicted before and as measured; `null`: unknown, or not measured. */
export const ProvenSec = z.object({
  predictedSec: sec.nullable(),
  /** Of the predicted seconds. */
  range: Range.nullable(),
  measuredSec: sec.nullable(),
});
export type ProvenSec = z.infer<typeof ProvenSec>;

/**
 * A part of the voice stack: the seconds that it adds to a later turn.
 * `checked`: its files are complete, but only the voice server can measure it. `cloud`: it does not run here.
 */
export const TrialPart = ProvenSec.extend({
  state: z.enum(['measured', 'checked', 'failed', 'cloud', 'not-tried']),
  failure: Failure.nullable(),
});
export type TrialPart = z.infer<typeof TrialPart>;

/** The language model in detail. Replies are those of the registry's turn, whatever the trial's prompt was. */
export const LlmTrial = z.object({
  id,
  backend: Backend,
  threads: z.int().positive(),
  /** From the file to ready. */
  load: ProvenSec,
  /** Of a later reply: until its first sentence is complete. */
  firstSentence: ProvenSec,
  /** A reply that reads the whole system prompt. */
  firstReply: ProvenSec,
  prefillTokensPerSec: z.number().positive(),
  decodeTokensPerSec: z.number().positive(),
  /** Of the worker at its largest. */
  peakMemoryBytes: z.number().nonnegative(),
  /** Tokens that were read and generated. */
  promptTokens: z.int().nonnegative(),
  replyTokens: z.int().nonnegative(),
  /** It thought for so long before it answered; `null`: it answered at once. */
  thoughtSec: sec.nullable(),
});
export type LlmTrial = z.infer<typeof LlmTrial>;

/** Synthesis with a number of threads. */
export const SpeakingSpeed = z.object({
  threads: z.int().positive(),
  /** Of synthesis, per second of speech. */
  secPerSpeechSec: z.number().positive(),
  /** From the text to the first sound: a voice speaks a sentence when all of it is ready. */
  firstSoundSec: sec,
});
export type SpeakingSpeed = z.infer<typeof SpeakingSpeed>;

export const VoiceTrial = z.object({
  id,
  loadSec: sec,
  sampleRate: z.int().positive(),
  /** The sentence that was spoken, and how long it sounds. */
  greeting: z.string(),
  speechSec: sec,
  /** With one and with two threads. */
  speeds: z.array(SpeakingSpeed).min(1),
});
export type VoiceTrial = z.infer<typeof VoiceTrial>;

const byPart = <Value extends z.ZodType>(value: Value) => z.object({ stt: value, llm: value, tts: value });

export const TrialReport = z.object({
  triedAt: z.iso.datetime(),
  machineId: z.string(),
  registryId: z.string(),
  /** The address of the voice server that was asked; `null`: the models ran here. */
  server: z.string().nullable(),
  tier: z.string().nullable(),
  pipeline: z.string(),
  /** Ids of the registry, and display names; `null`: in the cloud. */
  models: byPart(id.nullable()),
  names: byPart(z.string().nullable()),
  parts: byPart(TrialPart),
  /** What the caller asked, and the answer; `null`: there was none. */
  question: z.string().nullable(),
  reply: z.string().nullable(),
  llm: LlmTrial.nullable(),
  voice: VoiceTrial.nullable(),
  /** Text that was spoken and heard again, by a voice server. */
  heard: z.object({ saidText: z.string(), heardText: z.string(), isSame: z.boolean() }).nullable(),
  /** Until a caller hears the first sound, and of a later turn: measured where it was, else predicted. */
  firstAudioSec: sec.nullable(),
  turnSec: sec.nullable(),
  /** Measured / predicted seconds of a later reply: later predictions are scaled by it. `null`: not measured. */
  calibration: z.number().positive().nullable(),
  /** Seconds beyond which replies queue up; whether the measured reply takes longer. */
  limitSec: sec,
  isTooSlow: z.boolean(),
  warnings: z.array(Warning),
});
export type TrialReport = z.infer<typeof TrialReport>;
