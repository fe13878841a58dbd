import { z } from 'zod';
import { startedAt } from '../../steps/nouns/step-kind.ts';

/** Longer than any answer that a caller listens to; of a longer one, the end is shown. */
export const MOST_TEXT = 3_000;

/** Progress of a trial: the model's answer so far. */
export const TryProgress = z.object({ text: z.string() });
export type TryProgress = z.infer<typeof TryProgress>;

const running = z.object({ step: z.literal('try'), startedAt, progress: TryProgress });
type Running = z.infer<typeof running>;

export const tryStep = {
  running,
  begun: (startedAt: string): Running => ({ step: 'try', startedAt, progress: { text: '' } }),
  advanced: (before: Running, { text }: TryProgress): Running => ({
    ...before,
    progress: { text: text.slice(-MOST_TEXT) },
  }),
  left: () => null,
} as const;
