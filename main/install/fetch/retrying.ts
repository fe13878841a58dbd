import { setTimeout as sleep } from 'node:timers/promises';
import type { FetchFailure } from '../../nouns/fetch-failure.ts';
import { SetupError } from '../../nouns/setup-error.ts';
import { ConnectionSlow } from './errors.ts';
import { waitBeforeRetry } from './retry.ts';

/** Waits between attempts; tests shorten them. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

const wait: Wait = async (ms, signal) => {
  await sleep(ms, undefined, { signal });
};

/** Repeats what fails in passing. All connections of a file share one, so that they give up together. */
export class Retrying {
  readonly #signal: AbortSignal;
  readonly #wait: Wait;
  #failures = 0;

  constructor(signal: AbortSignal, waitFor: Wait = wait) {
    this.#signal = signal;
    this.#wait = waitFor;
  }

  /** Bytes arrived: what failed before does not count any more. */
  progress(): void {
    this.#failures = 0;
  }

  /** @throws the last failure, when another attempt would not help; the signal's reason */
  async run<T>(attempt: (signal: AbortSignal) => Promise<T>): Promise<T> {
    while (true) {
      try {
        return await attempt(this.#signal);
      } catch (error) {
        await this.#afterFailure(error);
      }
    }
  }

  async #afterFailure(error: unknown): Promise<void> {
    this.#signal.throwIfAborted();
    if (error instanceof ConnectionSlow) return;
    if (!(error instanceof SetupError)) throw error;
    this.#failures += 1;
    const failure: FetchFailure = error.failure;
    const waitMs = waitBeforeRetry(failure, this.#failures, Math.random());
    if (waitMs === null) throw error;
    await this.#wait(waitMs, this.#signal);
  }
}
