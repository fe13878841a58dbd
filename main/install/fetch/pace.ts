/** No byte for so long: the connection has stalled. */
export const STALL_MS = 20_000;
/** So long under a tenth of its own best: the connection has gone slow. */
export const SLOW_MS = 15_000;
const SLOW_SHARE = 0.1;
/** A connection's best is its fastest second of the kind that lasts: the mean of so many. */
const BEST_OVER = 3;

/**
 * The pace of a connection. One that has stalled, or gone slow, is replaced: a host was seen to fall from 9 MB/s
 * to 6 kB/s within minutes, while a fresh connection ran at full speed (benmaster82/writher, issue 16).
 */
export class Pace {
  /** Bytes of each second, oldest first. */
  #seconds: number[] = [];
  #bestPerSec = 0;
  #lastByteMs: number;
  readonly #startMs: number;
  readonly #limits: { readonly stallMs: number; readonly slowMs: number };

  constructor(nowMs: number, limits = { stallMs: STALL_MS, slowMs: SLOW_MS }) {
    this.#startMs = nowMs;
    this.#lastByteMs = nowMs;
    this.#limits = limits;
  }

  add(bytes: number, nowMs: number): void {
    if (bytes === 0) return;
    this.#lastByteMs = nowMs;
    const second = this.#secondOf(nowMs);
    while (this.#seconds.length <= second) this.#closeSecond();
    this.#seconds[second] = (this.#seconds[second] ?? 0) + bytes;
  }

  /** Milliseconds since the last byte, or since the request. */
  silentMs(nowMs: number): number {
    return nowMs - this.#lastByteMs;
  }

  verdict(nowMs: number): 'fine' | 'slow' | 'stalled' {
    if (this.silentMs(nowMs) >= this.#limits.stallMs) return 'stalled';
    const window = Math.ceil(this.#limits.slowMs / 1000);
    const second = this.#secondOf(nowMs);
    // The current second is not over.
    if (second < window) return 'fine';
    const slow = this.#bestPerSec * SLOW_SHARE;
    const recent = Array.from({ length: window }, (_, back) => this.#seconds[second - 1 - back] ?? 0);
    return recent.every((bytes) => bytes < slow) ? 'slow' : 'fine';
  }

  #secondOf(nowMs: number): number {
    return Math.floor((nowMs - this.#startMs) / 1000);
  }

  #closeSecond(): void {
    const last = this.#seconds.slice(-BEST_OVER);
    if (last.length === BEST_OVER) {
      this.#bestPerSec = Math.max(this.#bestPerSec, last.reduce((sum, bytes) => sum + bytes, 0) / BEST_OVER);
    }
    this.#seconds.push(0);
  }
}
