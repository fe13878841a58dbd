import type { Choice, Recommendation, Setup, SetupState, WhatIf } from '../../preload/contract.ts';
import { useAnswer } from '../setup/use-answer.ts';
import type { ChosenOption } from './strip.ts';

/** The choice as it is judged now, with its name and its seconds; `null`: none, or not known yet. */
export function useChosenOption(setup: Setup, state: SetupState): ChosenOption | null {
  const { choice, machine, speed, preferences } = state;
  const about =
    choice === null || machine === null
      ? null
      : [choice, machine.id, speed?.measuredAt, preferences?.callLanguage];
  const { answer } = useAnswer(
    (signal) => setup.recommend.advise(choice === null ? {} : wishFor(choice), { signal }),
    about,
  );
  return answer === null || choice === null ? null : chosenAmong(answer, choice);
}

/** The question whose answer has the choice among its options. */
function wishFor({ tier, pipeline, models }: Choice): WhatIf {
  if (models.llm === null) return { pipeline };
  return { model: models.llm, ...(tier === null ? {} : { tier }) };
}

function chosenAmong(
  { recommended, alternatives, warnings }: Recommendation,
  choice: Choice,
): ChosenOption | null {
  const isChosen = (option: Recommendation['recommended']) =>
    option.pipeline === choice.pipeline && option.models.llm === choice.models.llm;
  const alternative = alternatives.find(isChosen);
  const isBelowRequirements = alternative?.kind === 'below-requirements';
  const option = alternative ?? (isChosen(recommended) ? recommended : null);
  const isContended = warnings.some(({ code }) => code === 'contended');
  return option === null ? null : { option, isBelowRequirements, isContended };
}
