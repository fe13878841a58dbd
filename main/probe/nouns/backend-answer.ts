import { z } from 'zod';
import { BackendFailure } from '../../nouns/runtime-failure.ts';

/** Whether the llama.cpp runtime could open a backend, and on which cards; else why not. */
export const BackendAnswer = z.discriminatedUnion('opened', [
  z.object({ opened: z.literal(true), deviceNames: z.array(z.string()) }),
  z.object({ opened: z.literal(false), failure: BackendFailure }),
]);
export type BackendAnswer = z.infer<typeof BackendAnswer>;
