import type { Platform, WorkerProcess } from '../../platform.ts';
import { FromHasher, type HashAlgorithm, type ToHasher } from '../nouns/hash-protocol.ts';
import { FileUnreadable, HasherEnded } from './errors.ts';

/** A file whose blocks are hashed as they come. */
export interface FollowedFile {
  /** The hash, in hexadecimal digits, once all blocks have been added. @throws HasherEnded, FileUnreadable */
  readonly hash: Promise<string>;
  /** Blocks from number `from` on, with their bytes and, where it is known, their checksum. */
  add(from: number, blocks: readonly { readonly bytes: number; readonly crc32: number | null }[]): void;
  drop(): void;
}

/** What is told about a file while it is hashed. */
export interface HashListener {
  /** So many blocks are hashed. */
  onHashed?(blocks: number): void;
  /** A block is not what its checksum says: it and those after it must be added again. */
  onDamaged?(block: number): void;
}

interface Following extends HashListener {
  readonly path: string;
  settle(outcome: { hash: string } | { error: Error }): void;
}

/** Hashes files in a process of its own. Disposing ends it, and whatever it is at. */
export class Hasher implements Disposable {
  readonly #worker: WorkerProcess;
  readonly #followed = new Map<number, Following>();
  #nextId = 1;
  #ended: HasherEnded | null = null;

  constructor(platform: Platform) {
    this.#worker = platform.startWorker('hash');
    this.#worker.on('message', (raw) => this.#receive(FromHasher.parse(raw)));
    this.#worker.on('exit', (exitCode, signal) => this.#end(new HasherEnded(exitCode, signal)));
    this.#worker.on('error', () => this.#end(new HasherEnded(null, null)));
  }

  /**
   * Aborting the signal rejects the hash with its reason.
   * @param file of `blockCount` blocks of `blockBytes`, the last one of at most so many
   */
  follow(
    file: { path: string; algorithm: HashAlgorithm; blockBytes: number; blockCount: number },
    listener: HashListener = {},
    signal?: AbortSignal,
  ): FollowedFile {
    const id = this.#nextId++;
    const { promise: hash, resolve, reject } = Promise.withResolvers<string>();
    // Whoever asks for it gets the error; nobody may ask.
    hash.catch(() => {});
    const drop = () => {
      this.#followed.delete(id);
      signal?.removeEventListener('abort', abort);
      this.#send({ type: 'drop', id });
    };
    const abort = () => {
      reject(signal?.reason);
      drop();
    };
    const settle: Following['settle'] = (outcome) => {
      this.#followed.delete(id);
      signal?.removeEventListener('abort', abort);
      if ('error' in outcome) reject(outcome.error);
      else resolve(outcome.hash);
    };
    this.#followed.set(id, { ...listener, path: file.path, settle });
    if (this.#ended !== null) settle({ error: this.#ended });
    this.#send({ type: 'start', id, ...file });
    signal?.addEventListener('abort', abort, { once: true });
    if (signal?.aborted) abort();
    return {
      hash,
      add: (from, blocks) => this.#send({ type: 'blocks', id, from, blocks: [...blocks] }),
      drop,
    };
  }

  [Symbol.dispose](): void {
    this.#worker.kill('SIGKILL');
  }

  #receive(message: FromHasher): void {
    const file = this.#followed.get(message.id);
    if (message.type === 'hashed') file?.onHashed?.(message.blocks);
    if (message.type === 'damaged') file?.onDamaged?.(message.block);
    if (message.type === 'hash') file?.settle({ hash: message.value });
    if (message.type === 'failed') file?.settle({ error: new FileUnreadable(file.path, message.why) });
  }

  #send(message: ToHasher): void {
    // A dead worker shows in `exit`; a failed send adds nothing.
    if (this.#worker.connected) this.#worker.send(message, () => {});
  }

  #end(error: HasherEnded): void {
    this.#ended ??= error;
    for (const file of [...this.#followed.values()]) file.settle({ error: this.#ended });
  }
}
