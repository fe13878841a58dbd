import type { Registry } from '../../registry/schema.ts';
import { keptBy, optionNamed, type Wish, wishNaming } from '../recommend/nouns/chosen.ts';
import type { Alternative, Option, Recommendation } from '../recommend/nouns/recommendation.ts';
import type { Target, WhatIf } from '../recommend/nouns/what-if-input.ts';
import type { Choice } from '../steps/nouns/setup-state.ts';
import type { ConfigRequest } from './nouns/config-request.ts';

/** Advice, as another room gives it. @throws UnknownTier and its like */
export type Advise = (whatIf: WhatIf) => Recommendation;

/** The option that a request means: what it names, else the stored choice, else what is advised. @throws as `advise` */
export function wantedOption(
  request: ConfigRequest,
  target: Target,
  choice: Choice | null,
  advise: Advise,
  registry: Registry,
): Option | Alternative {
  const { language } = request;
  const about = { target, ...(language !== undefined && { language }) };
  const named = namedIn(request);
  if (Object.keys(named).length > 0) {
    const advice = advise({ ...named, ...about });
    return optionNamed(advice, named) ?? advice.recommended;
  }
  if (choice === null) return advise(about).recommended;
  const wish = wishNaming(choice);
  const advice = advise({ ...wish, ...about });
  const offered = [advice.recommended, ...advice.alternatives];
  const kept = offered.map((option) => keptBy(option, choice)).find((option) => option !== null);
  const option = kept ?? optionNamed(advice, wish) ?? advice.recommended;
  // Another language changes the speech models of a choice, and leaves the rest.
  return language === undefined ? asChosen(option, choice, registry) : option;
}

/** The option with exactly the models that were chosen, such as a voice picked by hand. */
function asChosen(option: Option | Alternative, choice: Choice, { models }: Registry): Option | Alternative {
  const { tier, pipeline } = choice;
  const nameOf = (part: 'stt' | 'llm' | 'tts') => {
    const id = choice.models[part];
    if (id === null || id === option.models[part]) return option.names[part];
    return (Object.hasOwn(models[part], id) ? models[part][id]?.short_name : undefined) ?? id;
  };
  const names = { stt: nameOf('stt'), llm: nameOf('llm'), tts: nameOf('tts') };
  return { ...option, tier, pipeline, models: choice.models, names };
}

function namedIn({ tier, model, pipeline }: ConfigRequest): Wish {
  return {
    ...(tier !== undefined && { tier }),
    ...(model !== undefined && { model }),
    ...(pipeline !== undefined && { pipeline }),
  };
}
