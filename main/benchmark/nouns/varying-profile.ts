import type { Warning } from '../../nouns/warning.ts';
import { contendedWarning } from './contended-warning.ts';
import { type PastRun, spreadOfProfile } from './own-spread.ts';
import type { ScoreSpread } from './score-spread.ts';
import type { Range, SpeedProfile } from './speed-profile.ts';

/**
 * A measurement, with what the history of its machine says about its ranges: where earlier quiet runs lie outside the
 * range of the score, every range of the processor's speed grows until it holds them, those of voices as well, and a
 * warning says so. The profile itself where they do not, and where fewer than three are known.
 * @param runs of any machine, oldest first, this one included
 */
export function asVarying(profile: SpeedProfile, runs: readonly PastRun[]): SpeedProfile {
  const spread = spreadOfProfile(runs, profile);
  const { cpuScore, cpuScoreRange, backends, models, voices, warnings } = profile;
  if (spread === null || cpuScore === null) return profile;
  const relative: Range = { low: spread.low / cpuScore, high: spread.high / cpuScore };
  const widened = cpuScoreRange && union(cpuScoreRange, spread);
  return {
    ...profile,
    scoreSpread: spread,
    cpuScoreRange: widened,
    backends: backends.map((one) =>
      one.backend === 'cpu' ? { ...one, relativeRange: union(one.relativeRange, relative) } : one,
    ),
    models: models.map((one) =>
      one.backend === 'cpu' && one.range !== null
        ? { ...one, range: union(one.range, scaled(relative, one.decodeTokensPerSec)) }
        : one,
    ),
    voices: voices.map((one) => ({ ...one, relativeRange: union(one.relativeRange, relative) })),
    warnings: [
      ...warnings.map((warning) => (warning.code === 'contended' ? contendedWarning(widened) : warning)),
      variesWarning(spread),
    ],
  };
}

function variesWarning({ low, high, runs }: ScoreSpread): Warning {
  return { code: 'speed-varies', low, high, runs };
}

function union(one: Range, other: Range): Range {
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) };
}

function scaled({ low, high }: Range, by: number): Range {
  return { low: low * by, high: high * by };
}
