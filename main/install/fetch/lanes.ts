import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { asDiskFailure } from '../errors.ts';
import { allotRange, type Lane } from './allot-range.ts';
import { blockCount, missingRanges } from './blocks.ts';
import { FileChanged } from './errors.ts';
import { fetchLane, type LaneSource } from './lane-fetch.ts';
import type { PartialFile } from './partial-file.ts';
import type { Retrying } from './retrying.ts';

/** A connection at work. */
interface RunningLane extends Lane {
  readonly abort: AbortController;
  lastByteMs: number;
}

/** More connections per file are taken for an attack by some hosts. */
export const MOST_LANES = 4;

interface LanesOptions {
  readonly partial: PartialFile;
  readonly source: LaneSource;
  /** A host without ranges sends a file over one connection only. */
  readonly hasRanges: boolean;
  readonly retrying: Retrying;
  onBytes(bytes: number): void;
  /** A block is written and recorded. */
  onBlock(): void;
}

/** The connections that fetch the missing blocks of one file. */
export class Lanes implements AsyncDisposable {
  readonly #options: LanesOptions;
  readonly #running = new Map<RunningLane, Promise<void>>();
  readonly #failed = Promise.withResolvers<never>();
  #wanted = 1;
  #isOver = false;

  constructor(options: LanesOptions) {
    this.#options = options;
    this.#failed.promise.catch(() => {});
  }

  /** Rejects when the file cannot be fetched; otherwise never settles. */
  get failed(): Promise<never> {
    return this.#failed.promise;
  }

  get count(): number {
    return this.#running.size;
  }

  /** The host while nothing has arrived on any connection, and for how many milliseconds. */
  silence(nowMs: number): { readonly host: string; readonly ms: number } | null {
    if (this.#running.size === 0) return null;
    const lastByteMs = Math.max(...[...this.#running.keys()].map((lane) => lane.lastByteMs));
    return { host: this.#options.source.address.url.host, ms: nowMs - lastByteMs };
  }

  /** Starts connections for what is missing, as many as are wanted. */
  fill(): void {
    while (!this.#isOver && this.#running.size < this.#wanted) {
      const { safe, header } = this.#options.partial;
      const missing = missingRanges(safe, blockCount(header.bytes));
      const lane = allotRange(missing, [...this.#running.keys()]);
      if (lane === null) return;
      this.#start({ ...lane, abort: new AbortController(), lastByteMs: performance.now() });
    }
  }

  /** @returns whether there is one connection more */
  add(): boolean {
    if (!this.#options.hasRanges || this.#wanted >= MOST_LANES) return false;
    const before = this.#running.size;
    this.#wanted += 1;
    this.fill();
    if (this.#running.size > before) return true;
    this.#wanted -= 1;
    return false;
  }

  /** Ends the youngest connection; what it has not fetched is left to the others. */
  drop(): void {
    if (this.#wanted === 1) return;
    this.#wanted -= 1;
    if (this.#running.size > this.#wanted) [...this.#running.keys()].at(-1)?.abort.abort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true;
    for (const lane of this.#running.keys()) lane.abort.abort();
    await Promise.all(this.#running.values());
  }

  #start(lane: RunningLane): void {
    const run = this.#fetch(lane)
      .catch((error: unknown) => {
        if (!lane.abort.signal.aborted) this.#failed.reject(error);
      })
      .finally(() => {
        this.#running.delete(lane);
        this.fill();
      });
    this.#running.set(lane, run);
  }

  async #fetch(lane: RunningLane): Promise<void> {
    const { source, partial, retrying } = this.#options;
    const sink = {
      fileBytes: partial.header.bytes,
      onBytes: (bytes: number) => {
        lane.lastByteMs = performance.now();
        this.#options.onBytes(bytes);
      },
      onBlock: (block: number, content: Uint8Array) => this.#keep(block, content),
    };
    while (lane.next < lane.end) {
      await retrying.run((signal) =>
        fetchLane(lane, source, sink, AbortSignal.any([signal, lane.abort.signal])),
      );
    }
  }

  async #keep(block: number, content: Uint8Array): Promise<void> {
    const { partial, retrying, onBlock } = this.#options;
    const known = partial.safe.get(block);
    // A host without ranges sends it again.
    if (known !== undefined && known !== crc32(content)) throw new FileChanged();
    if (known === undefined) await this.#write(block, content);
    retrying.progress();
    onBlock();
  }

  /** @throws NotEnoughDisk, FolderFailed */
  async #write(block: number, content: Uint8Array): Promise<void> {
    const { partial } = this.#options;
    try {
      await partial.write(block, content);
    } catch (error) {
      const leftBytes = partial.header.bytes - partial.safeBytes;
      throw await asDiskFailure(error, dirname(partial.target), leftBytes);
    }
  }
}
