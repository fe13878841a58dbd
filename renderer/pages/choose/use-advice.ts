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
  /** `null`: not loaded yet. */
  readonly recommendation: Recommendation | null;
  readonly failure: Failure | null;
  /** The recommendation is about to be replaced: a forced option, or changed facts. */
  readonly isAsking: boolean;
  /** The option that the user forces. */
  readonly wish: Wish;
  /** Everything that advice depends on: related requests depend on the same. */
  readonly facts: string;
  insist(wish: Wish): void;
  askAgain(): void;
}

/** The advice for the page's facts, including the forced option. */
export function useAdvice(state: SetupState, setup: Setup): Advice {
  const [wish, setWish] = useState(() => wishOf(state.choice));
  const facts = adviceKey(state);
  const { answer, failure, isAsking, askAgain } = useAnswer(
    (signal) => setup.recommend.advise(wish, { signal }),
    [facts, wish],
  );
  return { recommendation: answer, failure, isAsking, wish, facts, insist: setWish, askAgain };
}
