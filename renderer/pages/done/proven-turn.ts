import type { Provenance, TrialPart, TrialReport } from '../../../preload/contract.ts';
import type { Turn } from '../../charts/turn-scale.ts';

/** A trial as the seconds of a turn: measured where it was, else as predicted. */
export function provenTurn({ models, parts, turnSec }: TrialReport): Turn {
  return {
    models,
    turnSec: {
      stt: secOf(parts.stt),
      llm: secOf(parts.llm),
      tts: secOf(parts.tts),
      total: turnSec,
    },
    // What was measured once has no range.
    rangeSec: { llm: rangeOf(parts.llm), tts: rangeOf(parts.tts), total: null },
    provenance: {
      stt: sourceOf(parts.stt, 'registry'),
      llm: sourceOf(parts.llm, 'predicted'),
      // Only what was predicted has a range.
      tts: sourceOf(parts.tts, parts.tts.range === null ? 'registry' : 'predicted'),
    },
  };
}

const rangeOf = ({ measuredSec, range }: TrialPart) => (measuredSec === null ? range : null);
const secOf = ({ measuredSec, predictedSec }: TrialPart) => measuredSec ?? predictedSec;

function sourceOf({ measuredSec, predictedSec }: TrialPart, otherwise: Provenance): Provenance | null {
  if (measuredSec !== null) return 'measured';
  return predictedSec === null ? null : otherwise;
}
