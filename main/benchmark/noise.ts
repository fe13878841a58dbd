import { type Contention, isContended } from '../contention.ts';
import type { Range } from './nouns/speed-profile.ts';
import type { Samples } from './samples.ts';
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
 * A quiet run's range: a fixed choice, not derived from the run. Small and middle models were seen inside
 * it; Llama-2-7B came out faster than its upper end, Phi-3 once slower than its lower one.
 */
const QUIET_RANGE: Range = { low: 0.85, high: 1.15 };
/**
 * Under contention a whole reply can be slower than the slowest round: with both cores of that machine
 * kept busy, the truth was up to three times slower. Nor do a few rounds see every calm moment, so the fast end
 * is that of the fastest step: of the fastest tenth the truth once was four times as fast.
 */
const CONTENDED_MARGIN = 4;

/** Whether other work disturbed the samples, and which range they support. */
export function noiseOf(
  samples: readonly Samples[],
  contention: Contention,
  { threads, logicalCores }: { threads: number; logicalCores: number },
): Noise {
  const main = samples[0];
  if (main === undefined) throw new Error('No samples to judge.');
  const rounds = main.visits.map(({ stepMs }) => mean(stepMs));
  const central = mean(rounds);
  const spread = (Math.max(...rounds) - Math.min(...rounds)) / central;
  if (!isContended(contention, { threads, logicalCores }) && spread <= QUIET_SPREAD)
    return { spread, contended: false, relativeRange: QUIET_RANGE };
  const all = main.visits.flatMap(({ stepMs }) => stepMs);
  return {
    spread,
    contended: true,
    relativeRange: {
      low: Math.min(QUIET_RANGE.low, central / (Math.max(...rounds) * CONTENDED_MARGIN)),
      high: Math.max(QUIET_RANGE.high, (central * QUIET_RANGE.high) / Math.min(...all)),
    },
  };
}
