/** Before this much real progress a guess would be worth nothing. */
const FIRST_GUESS_SEC = 3;
/** How much of a newly reported rest is believed at once. */
const BELIEF = 0.3;

/** What is kept between two reports of a running step. */
export interface TimeLeft {
  /** Smoothed seconds until the end, as estimated at `atSec`. */
  readonly leftSec: number;
  /** Seconds since the step began. */
  readonly atSec: number;
}

/**
 * The rest after one more report, smoothed: the clock runs on, and a new estimate moves it by its share
 * alone. `null` until 3 s have passed or while the step cannot tell; then no time may be shown.
 */
export function smoothedTimeLeft(
  before: TimeLeft | null,
  leftSec: number | null,
  atSec: number,
): TimeLeft | null {
  if (leftSec === null || atSec < FIRST_GUESS_SEC) return null;
  if (before === null || atSec < before.atSec) return { leftSec, atSec };
  const expected = Math.max(0, before.leftSec - (atSec - before.atSec));
  return { leftSec: expected + BELIEF * (leftSec - expected), atSec };
}
