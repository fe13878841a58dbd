import type { LlmModel } from '../../registry/schema.ts';
import type { SpeedProfile } from '../benchmark/nouns/speed-profile.ts';
import type { Backend } from '../probe/nouns/machine.ts';
import type { Calibration } from '../try/nouns/calibration.ts';
import { calibrated } from './calibrated.ts';
import { whyUnproven } from './proven.ts';
import { type PredictedSpeed, predictSpeed } from './speed.ts';
import { bytesPerToken, total } from './work.ts';

/** What is known about a machine's speed: a benchmark's profile, or a given CPU score. */
export type Speed =
  | {
      readonly kind: 'measured';
      readonly profile: SpeedProfile;
      /** Of the same machine; `null`: no model was tried on it. */
      readonly calibration?: Calibration | null;
    }
  | { readonly kind: 'score'; readonly cpuScore: number };

/** A language model of the registry under its id there. */
export interface NamedModel {
  readonly id: string;
  readonly model: LlmModel;
}

/**
 * Prompt tokens relative to generated ones, per second, if only a score is given: the minimum that CPUs
 * without matrix units reach.
 */
const PREFILL_PER_DECODE = 4;

/** tokens/s of this machine's CPU on the reference model; `null` if unknown. */
export function cpuScoreOf(speed: Speed | null): number | null {
  if (speed === null) return null;
  return speed.kind === 'score' ? speed.cpuScore : speed.profile.cpuScore;
}

/** The same, if it can be trusted: `null` too if other programs took the processor while it was measured. */
export function quietScoreOf(speed: Speed | null): number | null {
  return speed?.kind === 'measured' && speed.profile.noise.contended ? null : cpuScoreOf(speed);
}

/**
 * How fast `wanted` runs on `backend`, from the best known source: its own measurement, the throughput of the
 * backend, or the score scaled by the bytes that a token reads. Else `null`, and if models like it are not predicted.
 */
export function speedOf(
  wanted: NamedModel,
  speed: Speed | null,
  backend: Backend,
  reference: LlmModel | null,
): PredictedSpeed | null {
  if (speed === null) return null;
  const isProven = whyUnproven(wanted.model.shape) === null;
  if (speed.kind === 'measured') {
    const predicted = rawSpeed(wanted, speed.profile, backend);
    const known = predicted && calibrated(predicted, wanted.id, backend, sinceMeasured(speed));
    return known?.provenance === 'measured' || isProven ? known : null;
  }
  return backend === 'cpu' && reference !== null && isProven
    ? scaledSpeed(wanted.model, speed.cpuScore, reference)
    : null;
}

/** Ratios are relative to the benchmark before their trial: of an earlier trial, they say nothing about this one. */
function sinceMeasured({ profile, calibration }: Extract<Speed, { kind: 'measured' }>): Calibration | null {
  if (calibration == null) return null;
  // Both are ISO times of one form, whose order is that of their text.
  const llm = Object.entries(calibration.llm).filter(([, { triedAt }]) => triedAt >= profile.measuredAt);
  return { ...calibration, llm: Object.fromEntries(llm) };
}

/** What a benchmark says about the speed of a model, whatever trials have shown; `null`: nothing. */
export function rawSpeed(
  { id, model }: NamedModel,
  profile: SpeedProfile,
  backend: Backend,
): PredictedSpeed | null {
  const known = profile.backends.find((one) => one.backend === backend);
  const ran = profile.models.find(
    (one) => one.id === id && one.backend === backend && one.provenance === 'measured',
  );
  if (ran === undefined) return known === undefined ? null : predictSpeed(model, known);
  const { decodeTokensPerSec, prefillTokensPerSec, loadMs, range } = ran;
  return {
    decodeTokensPerSec,
    prefillTokensPerSec,
    loadSec: loadMs === null ? null : loadMs / 1000,
    relativeRange: range && { low: range.low / decodeTokensPerSec, high: range.high / decodeTokensPerSec },
    provenance: 'measured',
  };
}

function scaledSpeed(model: LlmModel, cpuScore: number, reference: LlmModel): PredictedSpeed {
  const decodeTokensPerSec = (cpuScore * total(bytesPerToken(reference))) / total(bytesPerToken(model));
  return {
    decodeTokensPerSec,
    prefillTokensPerSec: PREFILL_PER_DECODE * decodeTokensPerSec,
    loadSec: null,
    relativeRange: null,
    provenance: 'predicted',
  };
}
