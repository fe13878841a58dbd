import { z } from 'zod';

/** How thoroughly to measure, and what besides. */
export const BenchmarkRequest = z.object({
  /** At most 4 seconds instead of 15, with fewer types measured and more inferred. */
  quick: z.boolean().default(false),
  /** Path of a real GGUF file to measure too. */
  modelFile: z.string().optional(),
});
export type BenchmarkRequest = z.infer<typeof BenchmarkRequest>;
