import { z } from 'zod';

const file = z.string().min(1).max(4096);

/** A real GGUF file to measure. */
export const ModelFile = z.object({ file });

/** How thoroughly to measure, and what besides. */
export const BenchmarkRequest = z.object({
  /** About 4 seconds instead of about 15 on a quiet machine: fewer types measured, more inferred. */
  quick: z.boolean().default(false),
  /** Path of a real GGUF file to measure too. */
  modelFile: file.optional(),
});
export type BenchmarkRequest = z.infer<typeof BenchmarkRequest>;
