import { TOLERATED_CORES } from '../contention.ts';
import { calmest, type MadeVisit } from './calm-watch.ts';
import type { Range } from './nouns/speed-profile.ts';
import { mean } from './statistics.ts';

export interface Noise {
  /** (slow - fast) / central of the rounds' mean steps, for the most common weight type. */
  readonly spread: number;
  readonly contended: boolean;
  /** Speed at its slowest and fastest, relative to the central one. */
  readonly relativeRange: Range;
}

/** Rounds of a quiet machine lie closer together than this: 0.01 to 0.19 in 21 runs, 0.27 and 0.49 on a half busy one. */
const QUIET_SPREAD = 0.4;
/**
 * A quiet run's range is at least this: a fixed choice, not derived from the run. Small and middle models were seen
 * inside it; Llama-2-7B came out faster than its upper end, Phi-3 once slower than its lower one.
 */
const QUIET_RANGE: Range = { low: 0.85, high: 1.15 };
/**
 * Under contention a whole reply can be slower than the slowest round: with both cores of that machine
 * kept busy, the truth was up to three times slower. Nor do a few rounds see every calm moment, so the fast end
 * is that of the fastest step: of the fastest tenth the truth once was four times as fast.
 */
const CONTENDED_MARGIN = 4;

/** The cores that others took from a model even in its calmest visit, and in the calmest that read a prompt. */
export function disturbanceOf(made: readonly MadeVisit[]): number {
  const least = (visits: readonly MadeVisit[]) => Math.min(...visits.map(({ takenCores }) => takenCores));
  const prompted = made.filter(({ visit }) => visit.prefillMs !== null);
  return prompted.length === 0 ? least(made) : Math.max(least(made), least(prompted));
}

/**
 * Whether other work disturbed the figures, and which range they support: by the visits to the most common
 * type, and the most cores that others took from any model that had no calmer visit.
 */
export function noiseOf(made: readonly MadeVisit[], takenCores: number): Noise {
  if (made.length === 0) throw new Error('No visits to judge.');
  const calm = stepsOf(calmest(made));
  if (takenCores <= TOLERATED_CORES && calm.spread <= QUIET_SPREAD) {
    const { low, high } = QUIET_RANGE;
    const seen = { low: calm.central / calm.slowest, high: calm.central / calm.fastest };
    return {
      spread: calm.spread,
      contended: false,
      relativeRange: { low: Math.min(low, seen.low), high: Math.max(high, seen.high) },
    };
  }
  const all = stepsOf(made);
  const fastestStep = Math.min(...made.flatMap(({ visit }) => visit.stepMs));
  return {
    spread: all.spread,
    contended: true,
    relativeRange: {
      low: Math.min(QUIET_RANGE.low, all.central / (all.slowest * CONTENDED_MARGIN)),
      high: Math.max(QUIET_RANGE.high, (all.central * QUIET_RANGE.high) / fastestStep),
    },
  };
}

/** Mean steps of the visits, in milliseconds. */
function stepsOf(made: readonly MadeVisit[]) {
  const means = made.map(({ visit }) => mean(visit.stepMs));
  const [central, slowest, fastest] = [mean(means), Math.max(...means), Math.min(...means)];
  return { central, slowest, fastest, spread: (slowest - fastest) / central };
}
