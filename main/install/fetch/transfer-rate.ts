/** The rate is the mean of so many milliseconds: long enough to be steady, short enough to follow. */
const OVER_MS = 5_000;
/** Before, a rate would be a guess. */
const FIRST_MS = 3_000;

/** How fast bytes arrive. */
export class TransferRate {
  /** Bytes by the half second in which they arrived. */
  readonly #parts = new Map<number, number>();
  #firstMs: number | null = null;

  add(bytes: number, nowMs: number): void {
    this.#firstMs ??= nowMs;
    const part = Math.floor(nowMs / PART_MS);
    this.#parts.set(part, (this.#parts.get(part) ?? 0) + bytes);
    for (const old of this.#parts.keys()) {
      if (old < part - OVER_MS / PART_MS) this.#parts.delete(old);
    }
  }

  /** Bytes per second; `null` until it can be told, and while nothing arrives. */
  perSec(nowMs: number): number | null {
    if (this.#firstMs === null || nowMs - this.#firstMs < FIRST_MS) return null;
    const from = Math.max(nowMs - OVER_MS, this.#firstMs);
    const bytes = [...this.#parts]
      .filter(([part]) => (part + 1) * PART_MS > from)
      .reduce((sum, [, each]) => sum + each, 0);
    return bytes === 0 ? null : (bytes * 1000) / (nowMs - from);
  }
}

const PART_MS = 500;
