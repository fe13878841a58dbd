/*
 * A separate process that reads and hashes files, so that the one that serves the user never waits for it. A file
 * may still be growing: its blocks are hashed in their order, as soon as they are said to be there.
 */
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { type FromHasher, ToHasher } from '../nouns/hash-protocol.ts';

type Start = Extract<ToHasher, { type: 'start' }>;
type Blocks = Extract<ToHasher, { type: 'blocks' }>['blocks'];

/** How many blocks are hashed between two reports. */
const REPORT_EVERY = 16;

class GrowingFile {
  readonly #about: Start;
  readonly #hash: Hash;
  readonly #buffer: Buffer;
  #file: FileHandle | null = null;
  #next = 0;
  #position = 0;
  isDropped = false;

  constructor(about: Start) {
    this.#about = about;
    this.#hash = createHash(about.algorithm);
    this.#buffer = Buffer.allocUnsafeSlow(about.blockBytes);
  }

  async add(from: number, blocks: Blocks): Promise<void> {
    if (from !== this.#next) return;
    this.#file ??= await open(this.#about.path);
    for (const { bytes, crc32 } of blocks) {
      if (this.isDropped) return;
      if (!(await this.#addBlock(this.#file, bytes, crc32))) {
        send({ type: 'damaged', id: this.#about.id, block: this.#next });
        return;
      }
      if (this.#next % REPORT_EVERY === 0) this.#report();
    }
    this.#report();
  }

  /** With the last block, the hash. */
  async endIfComplete(): Promise<void> {
    if (this.isDropped || this.#next < this.#about.blockCount) return;
    send({ type: 'hash', id: this.#about.id, value: this.#hash.digest('hex') });
    await this.drop();
  }

  async drop(): Promise<void> {
    this.isDropped = true;
    await this.#file?.close();
    this.#file = null;
  }

  async #addBlock(file: FileHandle, bytes: number, checksum: number | null): Promise<boolean> {
    const block = this.#buffer.subarray(0, bytes);
    let filled = 0;
    while (filled < bytes) {
      const { bytesRead } = await file.read(block, filled, bytes - filled, this.#position + filled);
      if (bytesRead === 0) return false;
      filled += bytesRead;
    }
    if (checksum !== null && crc32(block) !== checksum) return false;
    this.#hash.update(block);
    this.#position += bytes;
    this.#next += 1;
    return true;
  }

  #report(): void {
    send({ type: 'hashed', id: this.#about.id, blocks: this.#next });
  }
}

const files = new Map<number, GrowingFile>();
let queue = Promise.resolve();

process.on('message', (raw) => {
  const message = ToHasher.parse(raw);
  const { id } = message;
  if (message.type === 'start') {
    const file = new GrowingFile(message);
    files.set(id, file);
    queue = queue.then(() => file.endIfComplete());
    return;
  }
  const file = files.get(id);
  if (file === undefined) return;
  if (message.type === 'drop') {
    file.isDropped = true;
    files.delete(id);
    queue = queue.then(() => file.drop());
    return;
  }
  queue = queue.then(() => hashed(id, file, message.from, message.blocks));
});
process.on('disconnect', () => process.exit());
// It may have been killed before anybody listened. Electron knows no such state.
if (process.connected === false) process.exit();

async function hashed(id: number, file: GrowingFile, from: number, blocks: Blocks): Promise<void> {
  try {
    await file.add(from, blocks);
    await file.endIfComplete();
  } catch (error) {
    files.delete(id);
    await file.drop();
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    send({ type: 'failed', id, why });
  }
}

function send(message: FromHasher): void {
  process.send?.(message);
}
