import type { RunningBy } from '../../../preload/contract.ts';

/** Before this much real progress the time left would be a guess. */
const FIRST_TOLD_SEC = 3;

/**
 * Seconds left to show; `null` in the first 3 s of real progress and if unknown. Counted by the machine
 * side's clock, since the browser may be on another machine.
 */
export function shownSecondsLeft({ progress, trace }: RunningBy['benchmark']): number | null {
  const elapsedSec = trace.at(-1)?.sec ?? 0;
  return elapsedSec < FIRST_TOLD_SEC ? null : progress.secondsLeft;
}
