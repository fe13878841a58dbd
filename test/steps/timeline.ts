import type { Later } from '../../main/steps/throttle.ts';

interface Due {
  readonly atMs: number;
  readonly call: () => void;
}

/** Time that advances on request. */
export class Timeline {
  #nowMs = 0;
  #due: Due[] = [];

  get nowMs(): number {
    return this.#nowMs;
  }

  readonly now = (): Date => new Date(Date.UTC(2026, 0, 2, 3, 4, 5) + this.#nowMs);

  readonly later: Later = (ms, call) => {
    const due = { atMs: this.#nowMs + ms, call };
    this.#due.push(due);
    return () => {
      this.#due = this.#due.filter((each) => each !== due);
    };
  };

  /** Lets time pass; timers that become due fire at their moment. */
  pass(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (let next = this.#next(untilMs); next !== undefined; next = this.#next(untilMs)) {
      const due = next;
      this.#due = this.#due.filter((each) => each !== due);
      this.#nowMs = due.atMs;
      due.call();
    }
    this.#nowMs = untilMs;
  }

  #next(untilMs: number): Due | undefined {
    return this.#due.filter(({ atMs }) => atMs <= untilMs).toSorted((one, other) => one.atMs - other.atMs)[0];
  }
}
