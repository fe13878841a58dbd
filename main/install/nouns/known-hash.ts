import { z } from 'zod';
import { FileHash } from './file-hash.ts';

/** A file's hash that was computed, and the state of the file that it belongs to. */
export const KnownHash = z.object({
  /** Absolute. */
  path: z.string(),
  bytes: z.int().nonnegative(),
  mtimeMs: z.number(),
  hash: FileHash,
});
export type KnownHash = z.infer<typeof KnownHash>;

/** Oldest first. What is not an entry is left out, rather than losing the others with it. */
export const KnownHashFile = z.object({
  version: z.literal(1),
  hashes: z.array(KnownHash.nullable().catch(null)),
});
