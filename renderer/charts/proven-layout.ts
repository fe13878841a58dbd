import type { ProvenSec } from '../../preload/contract.ts';

/** The axis of relative differences: from half as long to half as long again. */
const MOST = 0.5;

/** Where the marks of a row are, from 0 (left, faster) to 1 (right, slower); the prediction is in the middle. */
export interface ProvenLayout {
  /** `null`: no range is known. */
  readonly range: { readonly from: number; readonly to: number } | null;
  /** `null`: not measured, or beyond the axis. */
  readonly dot: number | null;
  /** The side on which the measured seconds are beyond the axis; `null`: neither. */
  readonly beyond: 'faster' | 'slower' | null;
}

/** Measured seconds beside the predicted ones. */
export interface ProvenDifference {
  /** 0.03: it took 3 % longer than predicted. */
  readonly difference: number;
  /** `null`: no range is known. */
  readonly isInside: boolean | null;
}

/** `null`: one of the two is unknown, or nothing was predicted to take no time. */
export function provenDifference({ predictedSec, range, measuredSec }: ProvenSec): ProvenDifference | null {
  if (predictedSec === null || predictedSec === 0 || measuredSec === null) return null;
  const isInside = range === null ? null : measuredSec >= range.low && measuredSec <= range.high;
  return { difference: measuredSec / predictedSec - 1, isInside };
}

/** The marks of one row; `null`: nothing was predicted, so there is no middle. */
export function layoutProven(proven: ProvenSec): ProvenLayout | null {
  const { predictedSec, range } = proven;
  if (predictedSec === null || predictedSec === 0) return null;
  const difference = provenDifference(proven)?.difference ?? null;
  const isBeyond = difference !== null && Math.abs(difference) > MOST;
  const at = (sec: number) => onAxis(sec / predictedSec - 1);
  return {
    range: range && { from: at(range.low), to: at(range.high) },
    dot: difference === null || isBeyond ? null : onAxis(difference),
    beyond: isBeyond ? (difference < 0 ? 'faster' : 'slower') : null,
  };
}

/** The ends of the axis hold what is beyond them. */
function onAxis(difference: number): number {
  return 0.5 + Math.min(MOST, Math.max(-MOST, difference)) / (2 * MOST);
}
