import { Interrupted, type StopSignal } from './errors.ts';

const SIGNALS: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Handles Ctrl-C and similar signals: the first one asks to end, a second one does not wait. */
export class Interruption implements Disposable {
  #signal: StopSignal | undefined;
  /** Whether the next signal is a second one, and no echo of the first. */
  #isHeard = false;
  readonly #ask: () => void;
  readonly #leave: () => void;

  /** `ask` starts the end; `leave` cleans up the screen before the process exits at once. */
  constructor(ask: () => void, leave: () => void) {
    this.#ask = ask;
    this.#leave = leave;
    for (const signal of SIGNALS) process.on(signal, this.#onSignal);
  }

  /** @throws Interrupted when there was one */
  throwIfAny(): void {
    if (this.#signal !== undefined) throw new Interrupted(this.#signal);
  }

  [Symbol.dispose](): void {
    for (const signal of SIGNALS) process.off(signal, this.#onSignal);
  }

  readonly #onSignal = (signal: StopSignal): void => {
    if (this.#signal === undefined) {
      this.#signal = signal;
      afterEchoes(() => {
        this.#isHeard = true;
        this.#ask();
      });
    } else if (this.#isHeard) {
      this.#leave();
      process.exit(new Interrupted(signal).exitCode);
    }
  };
}

/**
 * What writes our state (`when-exit`, under `conf`) also listens for signals, and sends each one again. That arrives in
 * the next round of the event loop; a key that is pressed twice is never so fast.
 */
function afterEchoes(act: () => void): void {
  setImmediate(() => setImmediate(act));
}
