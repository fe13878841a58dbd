import type { SetupState } from '../../../preload/contract.ts';

/** How a measurement ended, whoever started it. */
export type Outcome = 'finished' | 'failed' | 'cancelled';

/** The outcome between two snapshots; `null` if no measurement ended. */
export function outcomeOf(before: SetupState, after: SetupState): Outcome | null {
  const ended = before.running.benchmark;
  if (ended === undefined || after.running.benchmark !== undefined) return null;
  if (after.failed.benchmark !== undefined) return 'failed';
  if (after.speed === null) return 'cancelled';
  // The result may have arrived before the end of the step: then only its time shows that it belongs to this
  // one.
  const isNew = after.speed.measuredAt !== before.speed?.measuredAt;
  const isOfThisRun = Date.parse(after.speed.measuredAt) >= Date.parse(ended.startedAt);
  return isNew || isOfThisRun ? 'finished' : 'cancelled';
}
