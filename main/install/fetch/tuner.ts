import { settled, type Tuning, tune, UNTUNED, WINDOW_MS } from './connections.ts';

/** The connections of a file. */
interface Connections {
  readonly count: number;
  /** @returns whether there is one more */
  add(): boolean;
  drop(): void;
}

/** Adds connections to the files that are being fetched, while that makes all of them together faster. */
export class Tuner implements Disposable {
  /** Files in the order in which they began. */
  readonly #files = new Set<Connections>();
  /** The files that got another connection, the last one at the end. */
  readonly #added: Connections[] = [];
  readonly #timer: NodeJS.Timeout;
  #tuning: Tuning = UNTUNED;
  #windowBytes = 0;
  #windowStartMs = performance.now();

  constructor(windowMs = WINDOW_MS) {
    this.#timer = setInterval(() => this.#endWindow(), windowMs);
    this.#timer.unref();
  }

  /** A file begins; what was measured before does not count any more. */
  begin(file: Connections): void {
    this.#files.add(file);
    this.#startAnew();
  }

  end(file: Connections): void {
    if (this.#files.delete(file)) this.#startAnew();
  }

  onBytes(bytes: number): void {
    this.#windowBytes += bytes;
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }

  #startAnew(): void {
    this.#tuning = UNTUNED;
    this.#added.length = 0;
    this.#startWindow();
  }

  #startWindow(): void {
    this.#windowBytes = 0;
    this.#windowStartMs = performance.now();
  }

  #endWindow(): void {
    const sec = (performance.now() - this.#windowStartMs) / 1000;
    const { tuning, move } = tune(this.#tuning, this.#windowBytes / sec);
    this.#tuning = move === 'add' && !this.#add() ? settled(tuning) : tuning;
    if (move === 'drop') this.#added.pop()?.drop();
    this.#startWindow();
  }

  /** To the file with the fewest connections, since it has the most to gain. */
  #add(): boolean {
    const byCount = [...this.#files].sort((a, b) => a.count - b.count);
    const grown = byCount.find((file) => file.add());
    if (grown !== undefined) this.#added.push(grown);
    return grown !== undefined;
  }
}
