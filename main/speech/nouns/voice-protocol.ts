import { z } from 'zod';
import { VoiceFlaw } from '../../nouns/trial-failure.ts';

const threads = z.int().positive();
const ms = z.number().nonnegative();

const limits = {
  /** A process that takes more memory ends itself. */
  mostBytes: z.int().positive(),
  /** One that still runs after so long has been forgotten, and ends itself. */
  mostMs: z.int().positive(),
} as const;

/** What a voice is to speak. The ids are those of its own symbols. */
export const SpeakingTask = z.object({
  does: z.literal('speak'),
  modelFile: z.string(),
  /** A voice speaks one sentence at a time. */
  sentences: z.array(z.array(z.int().nonnegative()).min(1)).min(1),
  /** Noise, length and noise of the lengths, as its settings say. */
  scales: z.tuple([z.number(), z.number(), z.number()]),
  /** With how many threads to speak, in this order. */
  threads: z.array(threads).min(1),
  /** A sentence with more samples is refused. */
  mostSamples: z.int().positive(),
  ...limits,
});
export type SpeakingTask = z.infer<typeof SpeakingTask>;

/** A part of a voice: a model with one input, `[1, channels, frames]` of floats, and one output of floats. */
export const TimedGraph = z.object({
  name: z.string(),
  modelFile: z.string(),
  channels: z.int().positive(),
  /** Its multiply-adds for a frame: how long it takes is guessed from those before it. */
  multiplyAdds: z.number().positive(),
});
export type TimedGraph = z.infer<typeof TimedGraph>;

/** Which graphs to run, and for how long. */
export const TimingTask = z.object({
  does: z.literal('time-graphs'),
  /** The cheapest first: from it the worker knows how slow this machine is. */
  graphs: z.array(TimedGraph).min(1),
  threads: z.array(threads).min(1),
  /** For everything, opening the graphs included. */
  budgetMs: z.number().positive(),
  ...limits,
});
export type TimingTask = z.infer<typeof TimingTask>;

/** What the process of voices is asked to do: one task, then it ends. */
export const VoiceTask = z.discriminatedUnion('does', [SpeakingTask, TimingTask]);
export type VoiceTask = z.infer<typeof VoiceTask>;

/** Worker to parent, in the order of events, and nothing after `done`, `flawed` or `no-runtime`. */
export const FromVoice = z.discriminatedUnion('type', [
  /** The model can speak with so many threads. */
  z.object({ type: z.literal('loaded'), threads, ms }),
  /** All sentences were spoken once more; the first time only warms up. */
  z.object({ type: z.literal('spoken'), threads, isWarmUp: z.boolean(), sentenceMs: z.array(ms).min(1) }),
  /** What was spoken, between -1 and 1. */
  z.object({ type: z.literal('sound'), samples: z.instanceof(Float32Array) }),
  /** A graph can be run with so many threads, and its file is not needed any more. */
  z.object({ type: z.literal('opened'), graph: z.string(), threads, ms }),
  /** A graph was run on so many frames; the first time only warms up. */
  z.object({
    type: z.literal('ran'),
    graph: z.string(),
    threads,
    isWarmUp: z.boolean(),
    frames: z.int().positive(),
    ms,
  }),
  /** With the processor's seconds that the process took. */
  z.object({ type: z.literal('done'), cpuSec: z.number().nonnegative() }),
  z.object({ type: z.literal('flawed'), flaw: VoiceFlaw, said: z.string().nullable() }),
  /** The package has no runtime for this system, or it cannot be loaded here. */
  z.object({ type: z.literal('no-runtime'), said: z.string() }),
]);
export type FromVoice = z.infer<typeof FromVoice>;

/** Written to the standard error by a process that ends itself because it takes too much memory. */
export const MEMORY_NOTE = 'voicefit: too much memory';

/** However it goes, a trial of a voice ends after so long: within 20 s, whatever ending it takes. */
export const TRIAL_LIMIT_MS = 19_000;
