import type { Choice } from '../../steps/nouns/setup-state.ts';
import { keptBy, optionNamed, type Wish, wishNaming } from './chosen.ts';
import type { Alternative, Option, Recommendation } from './recommendation.ts';
import type { WhatIf } from './what-if-input.ts';

/** Advice, as its room gives it. @throws UnknownTier and its like */
export type Advise = (whatIf: WhatIf) => Recommendation;

/** What is asked for by name; empty: nothing. */
type Request = Wish & Pick<WhatIf, 'language' | 'target'>;

/** An option, and the advice that it is part of. */
export interface RequestedOption {
  readonly option: Option | Alternative;
  readonly advice: Recommendation;
}

/**
 * The option that a request means, with its figures: what it names, else the stored choice, else what is advised.
 * @throws what `advise` throws
 */
export function requestedOption(request: Request, choice: Choice | null, advise: Advise): RequestedOption {
  const { tier, model, pipeline, language, target } = request;
  const around = { ...(language !== undefined && { language }), ...(target !== undefined && { target }) };
  if (choice !== null && tier === undefined && model === undefined && pipeline === undefined) {
    const advice = advise({ ...around, ...wishNaming(choice) });
    const named = optionNamed(advice, wishNaming(choice)) ?? advice.recommended;
    const kept = [named, advice.recommended, ...advice.alternatives].flatMap(
      (one) => keptBy(one, choice) ?? [],
    );
    // Another language changes the speech models of a choice; picked by hand, they are no option's.
    const asChosen = { ...named, models: choice.models };
    return { option: language === undefined ? (kept[0] ?? asChosen) : named, advice };
  }
  const wish = {
    ...(tier !== undefined && { tier }),
    ...(model !== undefined && { model }),
    ...(pipeline !== undefined && { pipeline }),
  };
  const advice = advise({ ...around, ...wish });
  return { option: optionNamed(advice, wish) ?? advice.recommended, advice };
}
