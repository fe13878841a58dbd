import type { RunningBy } from '../../../preload/contract.ts';

/** Before this much real progress a rest would be a guess. */
const FIRST_TOLD_SEC = 3;

/**
 * Seconds that may be shown as left; `null` in the first 3 s of real progress and where it is not known.
 * Counted by the machine side's clock, since a browser's own may be another machine's.
 */
export function shownSecondsLeft({ progress, trace }: RunningBy['benchmark']): number | null {
  const elapsedSec = trace.at(-1)?.sec ?? 0;
  return elapsedSec < FIRST_TOLD_SEC ? null : progress.secondsLeft;
}
