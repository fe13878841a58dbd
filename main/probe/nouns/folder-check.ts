import { z } from 'zod';
import { Failure } from '../../nouns/failure.ts';

/** A folder named by the user, and its purpose. */
export const FolderQuestion = z.object({
  folder: z.string().min(1).max(4096),
  use: z.enum(['models', 'voice-server']),
});
export type FolderQuestion = z.infer<typeof FolderQuestion>;

/** Whether that folder is usable. */
export const FolderCheck = z.object({
  /** Absolute, with `~` resolved; as typed if it cannot be resolved. */
  folder: z.string(),
  exists: z.boolean(),
  /** Free for this user on its disk; `null`: unknown. */
  freeBytes: z.int().nonnegative().nullable(),
  /** Why it is unusable and what to do about it; `null`: it is usable. */
  problem: Failure.nullable(),
});
export type FolderCheck = z.infer<typeof FolderCheck>;
