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
  /** The registry's catalogue lacks the model, so nobody knows where its file is. */
  z.object({ code: z.literal('model-without-address'), model: z.string(), registry: z.string() }),
  /** Everything is to come from a folder, which lacks this file. */
  z.object({ code: z.literal('import-missing'), file: z.string(), folder: z.string() }),
  /** There it has the right name and size, and other content. */
  z.object({
    code: z.literal('import-damaged'),
    from: z.string(),
    algorithm: z.enum(['sha256', 'md5']),
    expected: z.string(),
    found: z.string(),
  }),
]);
export type PlanFailure = z.infer<typeof PlanFailure>;
