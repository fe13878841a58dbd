import { setTimeout as delay } from 'node:timers/promises';

/** How much of a process's standard error is kept. */
const MOST_CHARACTERS = 2_000;
/** A pipe is empty soon after its process is gone; a grandchild may hold it open. */
const PATIENCE_MS = 500;

/** What a process wrote to its standard error before it ended. */
export class LastWords {
  #text = '';
  readonly #ended: Promise<void>;

  /** @param stream `null`: it has none */
  constructor(stream: NodeJS.ReadableStream | null) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#ended = promise;
    if (stream === null) resolve();
    stream?.on('data', (chunk) => {
      this.#text = `${this.#text}${chunk}`.slice(0, MOST_CHARACTERS);
    });
    stream?.on('end', resolve);
    stream?.on('error', () => resolve());
  }

  /** Waits until the process has written its last. */
  async text(): Promise<string> {
    await Promise.race([this.#ended, delay(PATIENCE_MS)]);
    return this.#text;
  }
}
