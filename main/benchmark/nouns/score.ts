import type { Range, SpeedProfile } from './speed-profile.ts';

/** The CPU score of a measurement, and what decides how it may be shown. */
export interface MeasuredScore {
  /** `null`: of a card alone. */
  readonly cpuScore: number | null;
  readonly cpuScoreRange: Range | null;
  /** Other programs took the processor. */
  readonly contended: boolean;
}

/** The score as it may be shown: a number with its range, or a range alone. */
export type ShownScore =
  | { readonly kind: 'number'; readonly score: number; readonly range: Range | null }
  | { readonly kind: 'range'; readonly range: Range };

/**
 * A number; of a contended measurement the range alone, since none of its numbers can be trusted. `null`: there is
 * nothing to show.
 */
export function shownScore({ cpuScore, cpuScoreRange, contended }: MeasuredScore): ShownScore | null {
  if (contended) return cpuScoreRange && { kind: 'range', range: cpuScoreRange };
  return cpuScore === null ? null : { kind: 'number', score: cpuScore, range: cpuScoreRange };
}

/** The score that a benchmark found. */
export function measuredScore({ cpuScore, cpuScoreRange, noise }: SpeedProfile): MeasuredScore {
  return { cpuScore, cpuScoreRange, contended: noise.contended };
}
