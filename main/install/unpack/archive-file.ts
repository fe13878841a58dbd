import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { RandomAccessReader } from 'yauzl';
import { diskCode } from '../../disk-error.ts';
import { FolderFailed } from '../errors.ts';

/** Small enough to stay out of the way, large enough that a disk reads at full speed. */
const CHUNK_BYTES = 256 * 1024;

/** An archive on the disk, opened once: what was checked is what is unpacked, whatever happens to its name. */
export class ArchiveFile implements AsyncDisposable {
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly bytes: number;

  private constructor(path: string, handle: FileHandle, bytes: number) {
    this.#path = path;
    this.#handle = handle;
    this.bytes = bytes;
  }

  /** @throws FolderFailed when it cannot be read */
  static async open(path: string): Promise<ArchiveFile> {
    const handle = await open(path).catch((error: unknown) => Promise.reject(asReadFailure(error, path)));
    try {
      return new ArchiveFile(path, handle, (await handle.stat()).size);
    } catch (error) {
      await handle.close();
      throw asReadFailure(error, path);
    }
  }

  /**
   * Fills the buffer from a position in the file.
   * @returns whether the file has so many bytes
   * @throws FolderFailed when it cannot be read; RangeError for a position that no file has
   */
  async fill(buffer: Buffer, at: number): Promise<boolean> {
    try {
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await this.#handle.read(buffer, filled, buffer.length - filled, at + filled);
        if (bytesRead === 0) return false;
        filled += bytesRead;
      }
      return true;
    } catch (error) {
      throw asReadFailure(error, this.#path);
    }
  }

  /**
   * A range of the file, in pieces that are not reused.
   * @throws EndsTooEarly, FolderFailed
   */
  async *range(at: number, bytes: number): AsyncGenerator<Buffer> {
    for (let done = 0; done < bytes; done += CHUNK_BYTES) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, bytes - done));
      if (!(await this.fill(chunk, at + done))) throw new EndsTooEarly();
      yield chunk;
    }
  }

  /** The same file for yauzl, whose own reader throws past every handler at a position that no file has. */
  reader(): RandomAccessReader {
    return new ReaderOf(this);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#handle.close();
  }
}

/** The file has fewer bytes than it should. */
export class EndsTooEarly extends Error {
  override readonly name = 'EndsTooEarly';
}

class ReaderOf extends RandomAccessReader {
  readonly #archive: ArchiveFile;

  constructor(archive: ArchiveFile) {
    super();
    this.#archive = archive;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#archive.fill(buffer.subarray(offset, offset + length), position).then(
      (isFilled) => callback(isFilled ? null : new EndsTooEarly()),
      (error) => callback(error),
    );
  }
}

function asReadFailure(error: unknown, path: string): unknown {
  const why = diskCode(error);
  if (why === null) return error;
  return new FolderFailed({ code: 'folder-not-readable', folder: dirname(path), why }, { cause: error });
}
