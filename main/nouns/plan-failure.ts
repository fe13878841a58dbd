import { z } from 'zod';

/** The models cannot be installed as wanted: known before the first byte, or when the disk is full. */
export const PlanFailure = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('not-enough-disk'),
    folder: z.string(),
    neededBytes: z.number(),
    freeBytes: z.number(),
  }),
  z.object({
    code: z.literal('not-enough-memory'),
    /** RAM of the models while they run, and what the machine has for them. */
    neededBytes: z.number(),
    haveBytes: z.number(),
  }),
  /** So many files of an installation failed, each for a reason of its own. */
  z.object({ code: z.literal('install-incomplete'), failed: z.int(), of: z.int() }),
  /** The registry's catalogue lacks the model, so nobody knows where its file is. */
  z.object({ code: z.literal('model-without-address'), model: z.string(), registry: z.string() }),
]);
export type PlanFailure = z.infer<typeof PlanFailure>;
