import {
  adviceKey,
  isContendedAdvice,
  keptBy,
  optionNamed,
  type Setup,
  type SetupState,
  wishNaming,
} from '../../preload/contract.ts';
import { useAnswer } from '../setup/use-answer.ts';
import type { ChosenOption } from './banner.ts';

/** The choice by the current facts, with its name and its seconds; `null`: none, or not known yet. */
export function useChosenOption(setup: Setup, state: SetupState): ChosenOption | null {
  const { choice, machine } = state;
  const wish = choice === null ? {} : wishNaming(choice);
  const about = choice === null || machine === null ? null : [choice, adviceKey(state)];
  const { answer } = useAnswer((signal) => setup.recommend.advise(wish, { signal }), about);
  const named = answer && optionNamed(answer, wish);
  if (answer === null || named === null || choice === null) return null;
  const option = keptBy(named, choice) ?? named;
  const isBelowRequirements = 'kind' in option && option.kind === 'below-requirements';
  return { option, isBelowRequirements, isContended: isContendedAdvice(answer) };
}
