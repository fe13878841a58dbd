import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { type ArchiveFlaw, ArchiveRefused } from '../errors.ts';
import { STORED } from './archive-entry.ts';
import { type ArchiveFile, EndsTooEarly } from './archive-file.ts';
import type { PackedFile } from './contents.ts';

/** Of the inflater's output; its default of 16 KiB costs four times the calls. */
const CHUNK_BYTES = 64 * 1024;

/** One file of an unpacked archive. */
export interface UnpackedFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Unpacking {
  readonly archive: ArchiveFile;
  /** How messages name the archive. */
  readonly file: string;
  /** Called with the size of each written piece. */
  readonly onPiece: (bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes one file of an archive to a new file at `target`, in pieces, so that memory does not grow with it. When
 * this resolves it is on the disk and has the declared size and checksum.
 * @throws ArchiveRefused, FolderFailed; errors of the disk; the signal's reason when aborted
 */
export async function unpackFile(
  packed: PackedFile,
  target: string,
  unpacking: Unpacking,
): Promise<UnpackedFile> {
  const { entry, path } = packed;
  const handle = await open(target, 'wx');
  try {
    const sha256 = await write(packed, handle, unpacking);
    await handle.sync();
    return { path, bytes: entry.unpackedBytes, sha256 };
  } catch (error) {
    unpacking.signal?.throwIfAborted();
    const flaw = flawIn(error);
    throw flaw === null ? error : new ArchiveRefused(unpacking.file, entry.name, flaw);
  } finally {
    await handle.close();
  }
}

/** @returns the SHA-256 of what was written */
async function write({ entry }: PackedFile, handle: FileHandle, unpacking: Unpacking): Promise<string> {
  const hash = createHash('sha256');
  const packed = unpacking.archive.range(entry.dataAt, entry.compressedBytes);
  const options = unpacking.signal === undefined ? {} : { signal: unpacking.signal };
  let bytes = 0;
  let checksum = 0;
  const take = async (pieces: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > entry.unpackedBytes) throw new Flawed('larger-than-declared');
      checksum = crc32(piece, checksum);
      hash.update(piece);
      await writeAll(handle, piece);
      unpacking.onPiece(piece.length);
    }
  };
  if (entry.method === STORED) await pipeline(packed, take, options);
  else await pipeline(packed, createInflateRaw({ chunkSize: CHUNK_BYTES }), take, options);
  if (bytes !== entry.unpackedBytes || checksum !== entry.crc32) throw new Flawed('damaged');
  return hash.digest('hex');
}

/** The system may write a part only, for example of the last piece before the disk is full. */
async function writeAll(handle: FileHandle, piece: Buffer): Promise<void> {
  for (let at = 0; at < piece.length; ) at += (await handle.write(piece, at)).bytesWritten;
}

class Flawed extends Error {
  readonly flaw: ArchiveFlaw;

  constructor(flaw: ArchiveFlaw) {
    super(flaw);
    this.flaw = flaw;
  }
}

/** `null`: it is not the archive's fault. */
function flawIn(error: unknown): ArchiveFlaw | null {
  if (error instanceof Flawed) return error.flaw;
  if (error instanceof EndsTooEarly) return 'damaged';
  const isFromInflater = error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
  return isFromInflater ? 'damaged' : null;
}
