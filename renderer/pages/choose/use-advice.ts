import { useState } from 'react';
import {
  adviceKey,
  type Failure,
  type Recommendation,
  type Setup,
  type SetupState,
  type Wish,
  wishOf,
} from '../../../preload/contract.ts';
import { useAnswer } from '../../setup/use-answer.ts';

export interface Advice {
  /** `null`: not there yet. */
  readonly recommendation: Recommendation | null;
  readonly failure: Failure | null;
  /** What the user insists on. */
  readonly wish: Wish;
  /** All that advice depends on: what is asked beside it is about the same. */
  readonly facts: string;
  insist(wish: Wish): void;
  askAgain(): void;
}

/** The advice on the facts that the page is given, with what the user insists on beside it. */
export function useAdvice(state: SetupState, setup: Setup): Advice {
  const [wish, setWish] = useState(() => wishOf(state.choice));
  const facts = adviceKey(state);
  const { answer, failure, askAgain } = useAnswer(
    (signal) => setup.recommend.advise(wish, { signal }),
    [facts, wish],
  );
  return { recommendation: answer, failure, wish, facts, insist: setWish, askAgain };
}
