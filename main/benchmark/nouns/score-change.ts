import { type MeasuredScore, shownScore } from './score.ts';

/** Whether a measurement has a number that can be compared: a contended one has only a range. */
export function isComparable<Run extends MeasuredScore>(
  run: Run,
): run is Run & { readonly cpuScore: number } {
  return shownScore(run)?.kind === 'number';
}

/**
 * The relative change from one score to a later one: -0.3 is 30 % lower. `null`: not comparable, because one
 * was contended, or their ranges touch or are unknown, so that it may be noise.
 */
export function scoreChange(before: MeasuredScore, after: MeasuredScore): number | null {
  if (!isComparable(before) || !isComparable(after)) return null;
  const [old, now] = [before.cpuScoreRange, after.cpuScoreRange];
  if (old === null || now === null) return null;
  const liesApart = now.high < old.low || now.low > old.high;
  return liesApart ? after.cpuScore / before.cpuScore - 1 : null;
}
