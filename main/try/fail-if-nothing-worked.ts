import { SetupError } from '../nouns/setup-error.ts';
import type { Part, PartOutcome } from './assemble-report.ts';

/** Nothing was learnt, so the step has failed, for the reason that matters most. @throws the failure of that part */
export function failIfNothingWorked({ llm, tts, stt }: Readonly<Record<Part, PartOutcome>>): void {
  const outcomes = [llm, tts, stt];
  if (outcomes.some(({ state }) => state === 'measured' || state === 'checked')) return;
  const first = outcomes.find((outcome) => outcome.state === 'failed');
  if (first !== undefined) throw new SetupError(first.failure);
}
