/** Calls once after so many milliseconds, unless stopped before. */
export type Later = (ms: number, call: () => void) => Stop;
type Stop = () => void;

/** The system's timer. It keeps no process alive: pending work only matters to watchers. */
export const later: Later = (ms, call) => {
  const timer = setTimeout(call, ms).unref();
  return () => clearTimeout(timer);
};

/**
 * Acts at most once per interval, however often it is called: the first time at once, and always the last
 * time.
 */
export class Throttle {
  readonly #intervalMs: number;
  readonly #act: () => void;
  readonly #later: Later;
  #stop: Stop | null = null;
  #isDue = false;

  constructor(intervalMs: number, act: () => void, timer: Later = later) {
    this.#intervalMs = intervalMs;
    this.#act = act;
    this.#later = timer;
  }

  ask(): void {
    if (this.#stop === null) this.#actNow();
    else this.#isDue = true;
  }

  /** The pending call has been done in another way. */
  settle(): void {
    this.#isDue = false;
  }

  /** Drops the pending call; nothing happens until the next one. */
  end(): void {
    this.#stop?.();
    this.#stop = null;
    this.#isDue = false;
  }

  #actNow(): void {
    this.#isDue = false;
    this.#stop = this.#later(this.#intervalMs, () => {
      this.#stop = null;
      if (this.#isDue) this.#actNow();
    });
    this.#act();
  }
}
