import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { MIB } from '../../nouns/bytes.ts';
import type { HashAlgorithm } from '../nouns/hash-protocol.ts';
import { FileUnreadable } from './errors.ts';
import type { Hasher } from './hasher.ts';

/**
 * Read at once. With 8 MiB, the list of a 40 GB file has 5,000 entries, and an abort is obeyed within a fraction of
 * a second on any disk.
 */
const BLOCK_BYTES = 8 * MIB;

/** A whole file's hash, and the file's state both before and after it was read. */
export interface HashedFile {
  readonly value: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}

export interface HashOptions {
  readonly algorithm: HashAlgorithm;
  readonly hasher: Hasher;
  readonly signal?: AbortSignal | undefined;
  /** So many bytes of the file are hashed. */
  readonly onHashed?: ((bytes: number) => void) | undefined;
}

/**
 * Hashes a file that lies on the disk.
 * @returns `null` if it is not there, or changed while it was read
 * @throws FileUnreadable, HasherEnded; the signal's reason when aborted
 */
export async function hashFile(path: string, options: HashOptions): Promise<HashedFile | null> {
  options.signal?.throwIfAborted();
  const before = await statOf(path);
  if (before === null || !before.isFile()) return null;
  const value = await hashBytes(path, before.size, options);
  const after = await statOf(path);
  if (value === null || after === null) return null;
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) return null;
  return { value, bytes: before.size, mtimeMs: before.mtimeMs };
}

/** `null`: it is gone, or has become shorter. */
async function hashBytes(path: string, bytes: number, options: HashOptions): Promise<string | null> {
  const { algorithm, hasher, signal, onHashed } = options;
  const blockBytes = Math.max(1, Math.min(BLOCK_BYTES, bytes));
  const blockCount = Math.ceil(bytes / blockBytes);
  const shortened = Promise.withResolvers<null>();
  const followed = hasher.follow(
    { path, algorithm, blockBytes, blockCount },
    {
      onHashed: (blocks) => onHashed?.(Math.min(bytes, blocks * blockBytes)),
      // Blocks of unknown content are refused only if they are not there.
      onDamaged: () => shortened.resolve(null),
    },
    signal,
  );
  try {
    followed.add(
      0,
      Array.from({ length: blockCount }, (_, block) => ({
        bytes: Math.min(blockBytes, bytes - block * blockBytes),
        crc32: null,
      })),
    );
    return await Promise.race([followed.hash, shortened.promise]);
  } catch (error) {
    if (error instanceof FileUnreadable && error.failure.why === 'ENOENT') return null;
    throw error;
  } finally {
    followed.drop();
  }
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}
