import { type MeasuredScore, shownScore } from './score.ts';

/** Whether a measurement has a number that others may be held against: a contended one has a range alone. */
export function isComparable<Run extends MeasuredScore>(
  run: Run,
): run is Run & { readonly cpuScore: number } {
  return shownScore(run)?.kind === 'number';
}

/**
 * By which share of the score before a later one is lower (-0.3) or higher. `null`: nothing may be said, for one
 * was contended, or their ranges touch or are not known, so that it may be noise.
 */
export function scoreChange(before: MeasuredScore, after: MeasuredScore): number | null {
  if (!isComparable(before) || !isComparable(after)) return null;
  const [old, now] = [before.cpuScoreRange, after.cpuScoreRange];
  if (old === null || now === null) return null;
  const liesApart = now.high < old.low || now.low > old.high;
  return liesApart ? after.cpuScore / before.cpuScore - 1 : null;
}
