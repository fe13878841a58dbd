import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readFile, rm } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { BLOCK_BYTES, bytesOfBlock, bytesOfBlocks } from './blocks.ts';
import {
  isSameFile,
  type JournalHeader,
  journalHead,
  journalLine,
  readJournal,
  type SafeBlocks,
} from './journal-format.ts';

/** Beside its target, so that the final rename stays on one disk. */
export const partialOf = (target: string) => `${target}.partial`;
export const journalOf = (target: string) => `${target}.partial.journal`;

/**
 * A file that is being fetched, and beside it the journal of its blocks. A block is written before it is recorded,
 * so that a process may be killed at any moment.
 */
export class PartialFile implements AsyncDisposable {
  readonly target: string;
  readonly header: JournalHeader;
  readonly #safe: SafeBlocks;
  #safeBytes: number;
  readonly #data: FileHandle;
  readonly #journal: FileHandle;

  private constructor(
    target: string,
    header: JournalHeader,
    safe: SafeBlocks,
    files: [FileHandle, FileHandle],
  ) {
    this.target = target;
    this.header = header;
    this.#safe = safe;
    this.#safeBytes = bytesOfBlocks(safe.keys(), header.bytes);
    [this.#data, this.#journal] = files;
  }

  /**
   * Continues what an earlier process has left, if it is a part of the same file; otherwise starts anew.
   * @throws the disk's error
   */
  static async open(target: string, wanted: JournalHeader): Promise<PartialFile> {
    await removeLinks(target);
    const before = await journalBeside(target);
    const isContinued = before !== null && isSameFile(before.header, wanted);
    const { O_RDWR, O_CREAT, O_WRONLY, O_APPEND, O_TRUNC, O_NOFOLLOW = 0 } = constants;
    const data = await open(partialOf(target), O_RDWR | O_CREAT | O_NOFOLLOW);
    try {
      const flags = O_WRONLY | O_CREAT | O_NOFOLLOW | (isContinued ? O_APPEND : O_TRUNC);
      const journal = await open(journalOf(target), flags);
      if (!isContinued) await data.truncate(0);
      else if (!before.isWhole) await journal.write('\n');
      if (!isContinued) await journal.write(journalHead(wanted));
      // What lies beyond the end is from another file.
      else if ((await data.stat()).size > wanted.bytes) await data.truncate(wanted.bytes);
      return new PartialFile(target, wanted, isContinued ? before.blocks : new Map(), [data, journal]);
    } catch (error) {
      await data.close();
      throw error;
    }
  }

  /** The recorded blocks, with the checksum (CRC-32) of each. */
  get safe(): ReadonlyMap<number, number> {
    return this.#safe;
  }

  /** How many bytes are recorded. */
  get safeBytes(): number {
    return this.#safeBytes;
  }

  /** @throws the disk's error; the block is then not recorded */
  async write(block: number, content: Uint8Array): Promise<void> {
    let written = 0;
    while (written < content.length) {
      const { bytesWritten } = await this.#data.write(
        content,
        written,
        content.length - written,
        block * BLOCK_BYTES + written,
      );
      written += bytesWritten;
    }
    const checksum = crc32(content);
    await this.#journal.write(journalLine(block, checksum));
    if (!this.#safe.has(block)) this.#safeBytes += content.length;
    this.#safe.set(block, checksum);
  }

  /** The block turned out to be damaged on disk. Its line in the journal is outdone by the one of its next write. */
  forget(block: number): void {
    if (this.#safe.delete(block)) this.#safeBytes -= bytesOfBlock(block, this.header.bytes);
  }

  /** Everything is on the disk, and not only in the system's memory. */
  async sync(): Promise<void> {
    await this.#data.sync();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#journal.close();
    await this.#data.close();
  }
}

/** What is written in place must not be another file: whoever may write here could lay a link to it. */
async function removeLinks(target: string): Promise<void> {
  for (const path of [partialOf(target), journalOf(target)]) {
    const found = await lstat(path).catch(() => null);
    if (found?.isSymbolicLink() || (found?.isFile() && found.nlink > 1)) await rm(path, { force: true });
  }
}

/** Removes what is left of a file that was being fetched. */
export async function removePartial(target: string): Promise<void> {
  await rm(partialOf(target), { force: true });
  await rm(journalOf(target), { force: true });
}

/** What an earlier process has recorded; `null`: nothing usable. */
async function journalBeside(target: string) {
  const text = await readFile(journalOf(target), 'latin1').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const read = text === null ? null : readJournal(text);
  return read === null ? null : { ...read, isWhole: text?.endsWith('\n') ?? false };
}
