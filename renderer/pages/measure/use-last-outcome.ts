import { useState } from 'react';
import type { SetupState } from '../../../preload/contract.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** The outcome of the last measurement that this page has seen; `null` if none, and while one runs. */
export function useLastOutcome(state: SetupState): Outcome | null {
  const [seen, setSeen] = useState(state);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (seen !== state) {
    setSeen(state);
    const ended = outcomeOf(seen, state);
    if (ended !== null) setOutcome(ended);
    else if (state.running.benchmark !== undefined) setOutcome(null);
  }
  return outcome;
}
