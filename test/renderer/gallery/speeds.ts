import type {
  BackendSpeed,
  Range,
  SpeedProfile,
  TypeSpeed,
  VoiceSpeed,
} from '../../../main/benchmark/nouns/speed-profile.ts';
import { profileOf } from '../../../main/benchmark/profile.ts';
import type { RuntimeError } from '../../../main/inference/errors.ts';
import type { Machine } from '../../../main/probe/nouns/machine.ts';
import { registry } from './registry.ts';

/** Decode bytes per second of Q4_K at which Llama-2-7B makes one token per second. */
const BYTES_PER_SCORE = 4.19e9;
/** A Xeon of 2014: for each score, about four times as many prompt tokens of the same model. */
const OPS_PER_SCORE = 5.7e10;

/** The limit of `noise.ts` for a quiet machine. */
const QUIET: Range = { low: 0.87, high: 1.15 };

/** How fast the other types are beside Q4_K, roughly as measured: decoding and reading a prompt. */
const TYPES: readonly (readonly [TypeSpeed['type'], number, number, TypeSpeed['provenance']])[] = [
  ['Q4_K', 1, 1, 'measured'],
  ['Q5_K', 0.96, 0.9, 'measured'],
  ['Q6_K', 1, 0.7, 'measured'],
  ['Q8_0', 1.1, 0.9, 'predicted'],
  ['Q5_0', 0.8, 0.5, 'predicted'],
  ['F16', 1.1, 0.4, 'predicted'],
  ['F32', 1.1, 0.2, 'predicted'],
  ['MXFP4', 0.9, 0.6, 'predicted'],
];

function cpuSpeed(score: number, threads: number, relativeRange: Range): BackendSpeed {
  return {
    backend: 'cpu',
    threads,
    types: TYPES.map(([type, decode, prefill, provenance]) => ({
      type,
      decodeBytesPerSec: BYTES_PER_SCORE * score * decode,
      prefillOpsPerSec: OPS_PER_SCORE * score * prefill,
      loadBytesPerSec: 4e8,
      provenance,
    })),
    layerSec: 0.0001,
    tokenSec: 0.001,
    promptSec: 0,
    loadSec: 0.03,
    vocabularyTokenSec: 0.000005,
    stallSec: 0.004,
    attention: { evenBytesPerSec: 2e10, oddBytesPerSec: 1.5e10 },
    relativeRange,
  };
}

function cardSpeed(): BackendSpeed {
  const cpu = cpuSpeed(62, 1, { low: 0.97, high: 1.02 });
  return {
    ...cpu,
    backend: 'cuda',
    types: cpu.types.map((type) => ({
      ...type,
      prefillOpsPerSec: type.prefillOpsPerSec * 8,
      loadBytesPerSec: 2e9,
    })),
    stallSec: 0.0002,
  };
}

interface Measured {
  readonly machine: Machine;
  readonly score: number;
  readonly contended?: boolean;
  readonly range?: Range;
  readonly withCard?: boolean;
  readonly voices?: readonly VoiceSpeed[];
  /** How its card failed during the measurement. */
  readonly cardFailure?: RuntimeError;
}

/** What a benchmark of the machine found, by the machine side's own arithmetic. */
export function speedOf({
  machine,
  score,
  contended = false,
  range = QUIET,
  withCard = false,
  voices = [],
  cardFailure,
}: Measured): SpeedProfile {
  const noise = { spread: range.high - range.low, contended };
  const threads = Math.max(1, machine.cpu.usableCores - 1);
  const backends = [cpuSpeed(score, threads, range), ...(withCard ? [cardSpeed()] : [])];
  return profileOf({
    machine,
    registry,
    measured: backends.map((speed) => ({ speed, noise: { ...noise, relativeRange: range } })),
    cardFailures: [cardFailure].flatMap((it) =>
      it === undefined ? [] : [{ backend: 'cuda' as const, failure: it.failure }],
    ),
    ofFile: [],
    voices,
    measuredAt: new Date('2026-11-24T10:32:00Z'),
    durationMs: 14_600,
    isQuick: false,
  });
}
