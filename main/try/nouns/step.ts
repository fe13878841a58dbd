import { z } from 'zod';
import { startedAt } from '../../steps/nouns/step-kind.ts';

/** Longer than any answer that a caller listens to; of a longer one, the end is shown. */
export const MOST_TEXT = 3_000;

/** What a trial is doing. */
export const TrialDoing = z.enum([
  'loading',
  'reading',
  'answering',
  'thinking',
  'loading-voice',
  'speaking',
  'checking-stt',
  'asking-server',
  'server-llm',
  'server-tts',
  'server-stt',
]);
export type TrialDoing = z.infer<typeof TrialDoing>;

/** Progress of a trial: what it does, and the model's answer so far. */
export const TryProgress = z.object({
  doing: TrialDoing,
  text: z.string(),
  /** How long loading was predicted to take; `null`: unknown. */
  loadSec: z.number().nonnegative().nullable(),
});
export type TryProgress = z.infer<typeof TryProgress>;

const running = z.object({ step: z.literal('try'), startedAt, progress: TryProgress });
type Running = z.infer<typeof running>;

export const tryStep = {
  running,
  begun: (startedAt: string): Running => ({
    step: 'try',
    startedAt,
    progress: { doing: 'loading', text: '', loadSec: null },
  }),
  advanced: (before: Running, progress: TryProgress): Running => ({
    ...before,
    progress: { ...progress, text: progress.text.slice(-MOST_TEXT) },
  }),
  left: () => null,
} as const;
