import { type FileHandle, open } from 'node:fs/promises';
import { MIB } from '../../nouns/bytes.ts';
import type { Hasher } from '../hash/hasher.ts';
import type { FileHash } from '../nouns/file-hash.ts';
import type { Copy } from './copy.ts';

/** Copied at once: an abort is obeyed within a fraction of a second on any disk. */
const BLOCK_BYTES = 8 * MIB;

export interface CopyOptions {
  readonly hash: FileHash;
  readonly hasher: Hasher;
  readonly signal?: AbortSignal;
  /** So many bytes are copied and hashed. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Copies a file to a new one, which is read back from the disk and hashed while the rest is copied.
 * @returns its hash; `null` if the source cannot be read, or has become shorter
 * @throws the disk's errors of writing, HasherEnded; the signal's reason when aborted
 */
export async function copyAndHash(copy: Copy, target: string, options: CopyOptions): Promise<string | null> {
  const source = await open(copy.from).catch(() => null);
  if (source === null) return null;
  try {
    const copied = await open(target, 'wx');
    try {
      const value = await copyBlocks({ source, copied, target, bytes: copy.bytes }, options);
      if (value !== null) await copied.sync();
      return value;
    } finally {
      await copied.close();
    }
  } finally {
    await source.close();
  }
}

interface Files {
  readonly source: FileHandle;
  readonly copied: FileHandle;
  readonly target: string;
  readonly bytes: number;
}

async function copyBlocks(
  { source, copied, target, bytes }: Files,
  options: CopyOptions,
): Promise<string | null> {
  const { hash, hasher, signal, onBytes } = options;
  const blockBytes = Math.max(1, Math.min(BLOCK_BYTES, bytes));
  const blockCount = Math.ceil(bytes / blockBytes);
  const followed = hasher.follow(
    { path: target, algorithm: hash.algorithm, blockBytes, blockCount },
    { onHashed: (blocks) => onBytes?.(Math.min(bytes, blocks * blockBytes)) },
    signal,
  );
  try {
    const buffer = Buffer.allocUnsafeSlow(blockBytes);
    for (let block = 0; block < blockCount; block++) {
      signal?.throwIfAborted();
      const content = buffer.subarray(0, Math.min(blockBytes, bytes - block * blockBytes));
      if (!(await readBlock(source, content, block * blockBytes))) return null;
      await writeBlock(copied, content, block * blockBytes);
      followed.add(block, [{ bytes: content.length, crc32: null }]);
    }
    return await followed.hash;
  } finally {
    followed.drop();
  }
}

/** Whether it could be read to its end. */
async function readBlock(source: FileHandle, content: Buffer, position: number): Promise<boolean> {
  for (let filled = 0; filled < content.length; ) {
    const { bytesRead } = await source
      .read(content, filled, content.length - filled, position + filled)
      .catch(() => ({ bytesRead: 0 }));
    if (bytesRead === 0) return false;
    filled += bytesRead;
  }
  return true;
}

async function writeBlock(copied: FileHandle, content: Buffer, position: number): Promise<void> {
  for (let written = 0; written < content.length; ) {
    const { bytesWritten } = await copied.write(
      content,
      written,
      content.length - written,
      position + written,
    );
    written += bytesWritten;
  }
}
