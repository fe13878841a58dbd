import type { About } from '../../nouns/about.ts';
import { BENCHMARK_SEC } from './promised-sec.ts';
import type { SpeedProfile } from './speed-profile.ts';

/**
 * Seconds that a measurement takes here, for a button that starts one: as long as the last one took if nothing
 * disturbed it, else what is promised for every machine.
 */
export function measuringSec(
  speed: SpeedProfile | null,
  { benchmarkSec }: Pick<About, 'benchmarkSec'>,
): number {
  if (speed === null || speed.noise.contended) return benchmarkSec;
  const isLikeIt = benchmarkSec === (speed.isQuick ? BENCHMARK_SEC.quick : BENCHMARK_SEC.full);
  return isLikeIt ? Math.max(1, Math.ceil(speed.durationMs / 1000)) : benchmarkSec;
}
