import { z } from 'zod';

/** How thoroughly to measure, and what besides. */
export const BenchmarkRequest = z.object({
  /** About 4 seconds instead of about 15 on a quiet machine: fewer types measured, more inferred. */
  quick: z.boolean().default(false),
  /** Path of a real GGUF file to measure too. */
  modelFile: z.string().min(1).max(4096).optional(),
});
export type BenchmarkRequest = z.infer<typeof BenchmarkRequest>;
