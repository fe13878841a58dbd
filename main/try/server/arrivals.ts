/** A message that has arrived, and when, by the clock of `performance`. */
export interface Arrival {
  readonly at: number;
  readonly data: Buffer;
  readonly isBinary: boolean;
}

/** Four of the largest messages. Each is read as soon as it arrives, so a server that answers comes nowhere near. */
export const MOST_WAITING_BYTES = 64 * 1024 ** 2;
/** What a message takes in memory besides its bytes. */
const BYTES_PER_MESSAGE = 200;

/** Messages that wait to be read. */
export class Arrivals {
  readonly #waiting: Arrival[] = [];
  #bytes = 0;

  /** Whether there was room for it. Where there is none, all that waits is forgotten. */
  add(arrival: Arrival): boolean {
    this.#bytes += bytesOf(arrival);
    if (this.#bytes > MOST_WAITING_BYTES) {
      this.#waiting.length = 0;
      return false;
    }
    this.#waiting.push(arrival);
    return true;
  }

  next(): Arrival | undefined {
    const next = this.#waiting.shift();
    if (next !== undefined) this.#bytes -= bytesOf(next);
    return next;
  }
}

const bytesOf = ({ data }: Arrival): number => data.length + BYTES_PER_MESSAGE;
