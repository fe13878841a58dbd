import { z } from 'zod';

/** A graphics controller as systeminformation lists it; its memory is trusted only on Windows. */
export const Controller = z.object({
  vendor: z.string().catch(''),
  model: z.string().catch(''),
  busAddress: z.string().catch(''),
  vramMib: z.number().positive().nullable().catch(null),
  driver: z.string().nullable().catch(null),
});
export type Controller = z.infer<typeof Controller>;

export const CpuFacts = z.object({
  brand: z.string(),
  physicalCores: z.int().nonnegative(),
  performanceCores: z.int().nonnegative(),
  flags: z.string(),
  lastLevelCacheBytes: z.number().nonnegative(),
});
export type CpuFacts = z.infer<typeof CpuFacts>;

/** Messages of the hardware worker, one fact each, sent as soon as it is known. */
export const HardwareFact = z.discriminatedUnion('about', [
  z.object({ about: z.literal('cpu'), cpu: CpuFacts }),
  z.object({ about: z.literal('graphics'), controllers: z.array(Controller) }),
]);
export type HardwareFact = z.infer<typeof HardwareFact>;
