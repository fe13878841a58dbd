import type { Range, SpeedProfile } from './speed-profile.ts';

/** The CPU score of a measurement, and what decides how it may be shown. */
export interface MeasuredScore {
  /** `null`: only a card was measured. */
  readonly cpuScore: number | null;
  readonly cpuScoreRange: Range | null;
  /** Other programs took the processor. */
  readonly contended: boolean;
}

/** The score as it may be shown: a number with its range, or only a range. */
export type ShownScore =
  | { readonly kind: 'number'; readonly score: number; readonly range: Range | null }
  | { readonly kind: 'range'; readonly range: Range };

/**
 * A number; for a contended measurement only the range, since none of its numbers can be trusted. `null`:
 * there is nothing to show.
 */
export function shownScore({ cpuScore, cpuScoreRange, contended }: MeasuredScore): ShownScore | null {
  if (contended) return cpuScoreRange && { kind: 'range', range: cpuScoreRange };
  return cpuScore === null ? null : { kind: 'number', score: cpuScore, range: cpuScoreRange };
}

/** The score that a benchmark found. */
export function measuredScore({ cpuScore, cpuScoreRange, noise }: SpeedProfile): MeasuredScore {
  return { cpuScore, cpuScoreRange, contended: noise.contended };
}
