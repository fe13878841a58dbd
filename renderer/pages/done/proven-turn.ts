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
    rangeSec: { llm: parts.llm.measuredSec === null ? parts.llm.range : null, total: null },
    provenance: {
      stt: sourceOf(parts.stt, 'registry'),
      llm: sourceOf(parts.llm, 'predicted'),
      tts: sourceOf(parts.tts, 'registry'),
    },
  };
}

const secOf = ({ measuredSec, predictedSec }: TrialPart) => measuredSec ?? predictedSec;

function sourceOf({ measuredSec, predictedSec }: TrialPart, otherwise: Provenance): Provenance | null {
  if (measuredSec !== null) return 'measured';
  return predictedSec === null ? null : otherwise;
}
