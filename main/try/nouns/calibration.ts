import { z } from 'zod';
import { Backend } from '../../probe/nouns/machine.ts';

/** How a language model really ran here, relative to what was predicted for it without any trial. */
export const LlmRatios = z.object({
  backend: Backend,
  triedAt: z.iso.datetime(),
  /** Measured / predicted, of tokens per second. */
  decode: z.number().positive(),
  prefill: z.number().positive(),
  /** Measured / predicted, of seconds. */
  load: z.number().positive().nullable(),
});
export type LlmRatios = z.infer<typeof LlmRatios>;

/** Seconds that speech models were measured to take: hearing an utterance, speaking a reply. */
export const SpeechSec = z.object({
  sec: z.number().nonnegative(),
  triedAt: z.iso.datetime(),
  /** The voice server that was asked; `null`: it ran here, without one. */
  server: z.string().nullable(),
});
export type SpeechSec = z.infer<typeof SpeechSec>;

const models = z.string().max(200);

/** What trials have shown about this machine. */
export const Calibration = z.object({
  machineId: z.string(),
  llm: z.record(models, LlmRatios),
  /** Of later replies, as a voice server gave them; a trial of the model here replaces it. */
  served: z.record(models, SpeechSec),
  stt: z.record(models, SpeechSec),
  tts: z.record(models, SpeechSec),
});
export type Calibration = z.infer<typeof Calibration>;
