import { z } from 'zod';
import { BackendFailure } from '../../nouns/runtime-failure.ts';

/** The memory of all devices of a backend together, and how much of it is the machine's RAM. */
export const DeviceMemory = z.object({
  totalBytes: z.number().nonnegative(),
  sharedBytes: z.number().nonnegative(),
});
export type DeviceMemory = z.infer<typeof DeviceMemory>;

/** Whether the llama.cpp runtime could open a backend, and on which cards; else why not. */
export const BackendAnswer = z.discriminatedUnion('opened', [
  z.object({
    opened: z.literal(true),
    deviceNames: z.array(z.string()),
    /** Missing: it does not say. */
    memory: DeviceMemory.optional(),
  }),
  z.object({ opened: z.literal(false), failure: BackendFailure }),
]);
export type BackendAnswer = z.infer<typeof BackendAnswer>;
