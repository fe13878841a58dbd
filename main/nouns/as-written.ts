import { z } from 'zod';

/** Written by another version and unknown to this one: its English sentence is kept as data. */
export const AsWritten = z.object({
  code: z.literal('as-written'),
  /** The code that it had. */
  of: z.string(),
  message: z.string(),
});
export type AsWritten = z.infer<typeof AsWritten>;
