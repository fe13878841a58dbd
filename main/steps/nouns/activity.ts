import { z } from 'zod';

/** What a step is doing. */
export const Activity = z.discriminatedUnion('code', [
  z.object({
    code: z.enum(['asking-system', 'looked', 'warming-up-card', 'measuring-again', 'measuring-voices']),
  }),
  z.object({ code: z.literal('opening-card'), backend: z.string() }),
  z.object({ code: z.literal('tool-silent'), tool: z.string(), sec: z.number() }),
  z.object({ code: z.literal('loading'), model: z.string() }),
  /** Rounds count from 1. */
  z.object({ code: z.literal('round'), model: z.string(), round: z.number(), of: z.number() }),
]);
export type Activity = z.infer<typeof Activity>;
