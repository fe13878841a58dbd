import { z } from 'zod';

/** The lowest and the highest CPU score, in tokens/s, of several quiet runs of one machine, and how many they are. */
export const ScoreSpread = z.object({
  low: z.number().positive(),
  high: z.number().positive(),
  runs: z.int().positive(),
});
export type ScoreSpread = z.infer<typeof ScoreSpread>;
