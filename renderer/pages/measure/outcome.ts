import type { SetupState } from '../../../preload/contract.ts';

/** How a measurement ended, whoever had started it. */
export type Outcome = 'finished' | 'failed' | 'cancelled';

const isMeasuring = ({ running }: SetupState): boolean => running?.step === 'benchmark';

/** What the change from one snapshot to the next says; `null` if no measurement ended in it. */
export function outcomeOf(before: SetupState, after: SetupState): Outcome | null {
  if (!isMeasuring(before) || isMeasuring(after)) return null;
  if (after.failed?.step === 'benchmark') return 'failed';
  // The result and the end of the step may arrive in either order, so the start is what counts.
  const startedAt = before.running?.startedAt ?? '';
  const isNew = after.speed !== null && Date.parse(after.speed.measuredAt) >= Date.parse(startedAt);
  return isNew ? 'finished' : 'cancelled';
}
