import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import {
  type Applied,
  appliedOfChoice,
  type SetupState,
  type TrialReport,
  trialOfChoice,
} from '../../../preload/contract.ts';
import type { HeadingAndLead } from '../../blocks/heading-and-lead.ts';
import { namesOf } from '../apply/words.ts';

interface Known {
  readonly state: SetupState;
  /** Of the chosen language model, or of the pipeline in the cloud. */
  readonly chosen: string;
  /** The running server said that it runs what was chosen. */
  readonly isRunning: boolean;
  /** Seconds of a turn, as predicted; `null`: unknown. */
  readonly turnSec: number | null;
  readonly texts: Messages['done'];
  readonly format: Format;
}

/** What is true at the end, and what is left to do. */
export function wordsOf(known: Known): HeadingAndLead {
  const { state, chosen, turnSec, texts, format } = known;
  const applied = appliedOfChoice(state);
  if (applied === null) return nothingWords(state.applied, chosen, texts);
  const names = namesOf(applied.names, format);
  const proven = provenAtServer(state);
  const turn = trialOfChoice(state)?.turnSec ?? turnSec;
  return {
    heading: headingOf(applied, proven, known),
    // The heading has it already where it was measured.
    lead: texts.lead(names, turn === null || proven !== null ? null : format.seconds(turn)),
  };
}

/** The last trial, if the running voice server was measured with what is chosen; `null`: it was not. */
export function provenAtServer(state: SetupState): TrialReport | null {
  const trial = trialOfChoice(state);
  return trial?.server === null || trial?.turnSec === null ? null : trial;
}

function headingOf(
  { next }: Applied,
  proven: TrialReport | null,
  { isRunning, texts: { heading }, format }: Known,
): string {
  if (proven !== null) return heading.proven(format.seconds(proven.turnSec));
  if (isRunning) return heading.running;
  if (next.some(({ does }) => does.startsWith('recreate'))) return heading.recreate;
  return next.length === 0 ? heading.nothing : heading.plain;
}

function nothingWords(applied: Applied | null, chosen: string, { empty }: Messages['done']): HeadingAndLead {
  if (applied === null) return { heading: empty.heading, lead: empty.lead(chosen) };
  return {
    heading: empty.headingOther(applied.names.llm ?? applied.pipeline),
    lead: empty.leadOther(chosen),
  };
}
