import { z } from 'zod';
import { HashAlgorithm } from './hash-protocol.ts';

/** A hash of a file's content, in lower-case hexadecimal digits. */
export const FileHash = z.object({ algorithm: HashAlgorithm, value: z.string().regex(/^[0-9a-f]{32,64}$/) });
export type FileHash = z.infer<typeof FileHash>;

/** Whether two hashes say the same; of different algorithms they never do. */
export function isSameHash(one: FileHash, other: FileHash): boolean {
  return one.algorithm === other.algorithm && one.value === other.value;
}

/**
 * Who vouches for a hash. `host`: the server that sent the file; `nobody`: it was only computed from what arrived.
 */
export const HashSource = z.enum(['registry', 'host', 'nobody']);
export type HashSource = z.infer<typeof HashSource>;
