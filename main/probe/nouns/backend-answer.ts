import { z } from 'zod';
import { BackendMishap } from '../../nouns/mishap.ts';

/** Whether the llama.cpp runtime could open a backend, and on which cards; else why not. */
export const BackendAnswer = z.discriminatedUnion('opened', [
  z.object({ opened: z.literal(true), deviceNames: z.array(z.string()) }),
  z.object({
    opened: z.literal(false),
    reason: z.string(),
    /** The values of `reason`; without it, `reason` is in the words of a program. */
    mishap: BackendMishap.optional(),
  }),
]);
export type BackendAnswer = z.infer<typeof BackendAnswer>;
