import type { SetupState } from '../../../preload/contract.ts';

/** How a measurement ended, whoever had started it. */
export type Outcome = 'finished' | 'failed' | 'cancelled';

/** What the change from one snapshot to the next says; `null` if no measurement ended in it. */
export function outcomeOf(before: SetupState, after: SetupState): Outcome | null {
  const ended = before.running.benchmark;
  if (ended === undefined || after.running.benchmark !== undefined) return null;
  if (after.failed.benchmark !== undefined) return 'failed';
  if (after.speed === null) return 'cancelled';
  // The result may have come before the end of the step: then only its time tells that it is this one's.
  const isNew = after.speed.measuredAt !== before.speed?.measuredAt;
  const isOfThisRun = Date.parse(after.speed.measuredAt) >= Date.parse(ended.startedAt);
  return isNew || isOfThisRun ? 'finished' : 'cancelled';
}
