import {
  type FetchedFile,
  type FetchTools,
  type FileProgress,
  fetchFile,
  type WantedFile,
} from './fetch-file.ts';
import type { Lanes } from './lanes.ts';
import { TransferRate } from './transfer-rate.ts';
import { Tuner } from './tuner.ts';
import { YoungGeneration } from './young-generation.ts';

/** More at once only share the same line. */
const MOST_FILES = 3;
/** A silence as long as this is told. */
const SILENT_MS = 5_000;

/** What became of a file. */
export type Outcome = { readonly fetched: FetchedFile } | { readonly error: unknown };

/** How fast all files together arrive. */
export interface Traffic {
  /** `null` until it can be told, and while nothing arrives. */
  readonly bytesPerSec: number | null;
  /** The host that has sent nothing for 5 s; `null`: bytes arrive. */
  readonly waitingFor: string | null;
}

/** What is told while files are fetched. */
export interface FilesListener {
  /** A file of the list has begun, or is further. */
  onProgress?(index: number, progress: FileProgress): void;
  onEnd?(index: number, outcome: Outcome): void;
  /** Bytes of a file of the list have arrived. */
  onBytes?(index: number, bytes: number): void;
}

/** The files that are being fetched. */
export class FetchingFiles implements Disposable {
  readonly #wanted: readonly WantedFile[];
  readonly #tools: Omit<FetchTools, 'onBytes' | 'onProgress' | 'onLanes'>;
  readonly #on: FilesListener;
  readonly #running = new Set<Lanes>();
  readonly #rate = new TransferRate();
  readonly #tuner = new Tuner();
  readonly #young = new YoungGeneration();

  constructor(
    wanted: readonly WantedFile[],
    tools: Omit<FetchTools, 'onBytes' | 'onProgress' | 'onLanes'>,
    on: FilesListener = {},
  ) {
    this.#wanted = wanted;
    this.#tools = tools;
    this.#on = on;
  }

  get traffic(): Traffic {
    const nowMs = performance.now();
    const silences = [...this.#running].map((file) => file.silence(nowMs)).filter((each) => each !== null);
    const shortest = silences.sort((a, b) => a.ms - b.ms)[0];
    const isSilent = shortest !== undefined && shortest.ms >= SILENT_MS;
    return {
      bytesPerSec: isSilent ? null : this.#rate.perSec(nowMs),
      waitingFor: isSilent ? shortest.host : null,
    };
  }

  /**
   * Fetches them, a few at a time. One that fails does not stop the others.
   * @returns the outcomes, in the order of the files
   * @throws the signal's reason
   */
  async all(): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const waiting = this.#wanted.entries();
    const workers = Array.from({ length: MOST_FILES }, async () => {
      for (const [index, wanted] of waiting) {
        const outcome = await this.#fetch(index, wanted);
        outcomes[index] = outcome;
        this.#on.onEnd?.(index, outcome);
      }
    });
    await Promise.all(workers);
    this.#tools.signal.throwIfAborted();
    return outcomes;
  }

  [Symbol.dispose](): void {
    this.#tuner[Symbol.dispose]();
  }

  async #fetch(index: number, wanted: WantedFile): Promise<Outcome> {
    let lanes: Lanes | null = null;
    const end = () => {
      if (lanes === null) return;
      this.#running.delete(lanes);
      this.#tuner.end(lanes);
    };
    try {
      this.#tools.signal.throwIfAborted();
      const fetched = await fetchFile(wanted, {
        ...this.#tools,
        onBytes: (bytes) => this.#arrived(index, bytes),
        onProgress: (progress) => this.#on.onProgress?.(index, progress),
        onLanes: (begun) => {
          end();
          lanes = begun;
          this.#running.add(begun);
          this.#tuner.begin(begun);
        },
      });
      return { fetched };
    } catch (error) {
      return { error };
    } finally {
      end();
    }
  }

  #arrived(index: number, bytes: number): void {
    this.#rate.add(bytes, performance.now());
    this.#tuner.onBytes(bytes);
    this.#young.onBytes(bytes);
    this.#on.onBytes?.(index, bytes);
  }
}
