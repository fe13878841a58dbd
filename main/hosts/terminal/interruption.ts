import { Interrupted, type StopSignal } from './errors.ts';

const SIGNALS: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Handles Ctrl-C and similar signals: the first one asks to end, a second one does not wait. */
export class Interruption implements Disposable {
  #signal: StopSignal | undefined;
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
      this.#ask();
    } else {
      this.#leave();
      process.exit(new Interrupted(signal).exitCode);
    }
  };
}
