import type { Backend } from '../probe/nouns/machine.ts';
import type { Calibration, LlmRatios } from '../try/nouns/calibration.ts';
import type { PredictedSpeed } from './speed.ts';

/** A trial that is further off was disturbed, or ran something else: it must not turn the advice around. */
const MOST_RATIO = 2;

/**
 * A speed, corrected by what trials on this machine have shown: of a model that was tried by its own ratios, which makes
 * it `measured`; of another one that is only predicted by the median of all that ran on the same backend.
 */
export function calibrated(
  known: PredictedSpeed,
  id: string,
  backend: Backend,
  calibration: Calibration | null,
): PredictedSpeed {
  const tried = Object.entries(calibration?.llm ?? {}).filter(([, ratios]) => ratios.backend === backend);
  const own = tried.find(([model]) => model === id)?.[1];
  // What was measured, other models cannot correct.
  if (own === undefined && known.provenance === 'measured') return known;
  const ratios = own ?? medianRatios(tried.map(([, each]) => each));
  if (ratios === null) return known;
  const { decodeTokensPerSec, prefillTokensPerSec, loadSec } = known;
  return {
    ...known,
    decodeTokensPerSec: decodeTokensPerSec * ratios.decode,
    prefillTokensPerSec: prefillTokensPerSec * ratios.prefill,
    loadSec: loadSec === null ? null : loadSec * (ratios.load ?? 1),
    provenance: own === undefined ? known.provenance : 'measured',
  };
}

type Ratios = Pick<LlmRatios, 'decode' | 'prefill' | 'load'>;

function medianRatios(all: readonly LlmRatios[]): Ratios | null {
  if (all.length === 0) return null;
  const bounded = (values: readonly number[]) =>
    Math.min(MOST_RATIO, Math.max(1 / MOST_RATIO, median(values)));
  const loads = all.flatMap(({ load }) => load ?? []);
  return {
    decode: bounded(all.map(({ decode }) => decode)),
    prefill: bounded(all.map(({ prefill }) => prefill)),
    load: loads.length === 0 ? null : bounded(loads),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 1;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}
