import { z } from 'zod';
import { Failure } from '../../nouns/failure.ts';

/** A folder that the user named, and what it is to be. */
export const FolderQuestion = z.object({
  folder: z.string().min(1).max(4096),
  use: z.enum(['models', 'voice-server']),
});
export type FolderQuestion = z.infer<typeof FolderQuestion>;

/** Whether that folder will do. */
export const FolderCheck = z.object({
  /** Absolute, with `~` resolved; as it was typed where that cannot be told. */
  folder: z.string(),
  exists: z.boolean(),
  /** Free for this user on the disk where it lies or would lie; `null`: could not be told. */
  freeBytes: z.int().nonnegative().nullable(),
  /** Why it will not do and what to do about it; `null`: it will. */
  problem: Failure.nullable(),
});
export type FolderCheck = z.infer<typeof FolderCheck>;
