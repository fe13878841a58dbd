import type { SetupState } from './nouns/setup-state.ts';

/** The one snapshot of what is known and what runs now, and those who watch it. */
export class LiveState {
  #now: SetupState;
  readonly #watchers = new Set<() => void>();

  constructor(initial: SetupState) {
    this.#now = initial;
  }

  get now(): SetupState {
    return this.#now;
  }

  change(part: Partial<SetupState>): void {
    this.#now = { ...this.#now, ...part };
    for (const wake of this.#watchers) wake();
  }

  /** Calls back after every change, until stopped; `watch` is for readers that may be slower. */
  onChange(call: () => void): () => void {
    this.#watchers.add(call);
    return () => this.#watchers.delete(call);
  }

  /**
   * The state now, then again whenever it has changed. A reader that is slower than the changes
   * gets the newest one and misses those between. Ends when aborted.
   */
  async *watch(signal?: AbortSignal): AsyncGenerator<SetupState, void> {
    let seen: SetupState | undefined;
    let wake = () => {};
    const changed = () => wake();
    this.#watchers.add(changed);
    signal?.addEventListener('abort', changed, { once: true });
    try {
      while (signal?.aborted !== true) {
        if (seen === this.#now) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        } else {
          seen = this.#now;
          yield seen;
        }
      }
    } finally {
      this.#watchers.delete(changed);
      signal?.removeEventListener('abort', changed);
    }
  }

  /** How many are watching: none may be left behind. */
  get watcherCount(): number {
    return this.#watchers.size;
  }
}
