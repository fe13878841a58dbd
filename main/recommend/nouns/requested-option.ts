import type { Registry } from '../../../registry/schema.ts';
import type { Choice } from '../../steps/nouns/setup-state.ts';
import { keptBy, optionNamed, type Wish, wishNaming } from './chosen.ts';
import type { Alternative, Option, Recommendation } from './recommendation.ts';
import type { WhatIf } from './what-if-input.ts';

/** Advice, as its room gives it. @throws UnknownTier and its like */
export type Advise = (whatIf: WhatIf) => Recommendation;

/** What is asked for by name; empty: nothing. */
type Request = Wish & Pick<WhatIf, 'language' | 'target'>;

/** What a request is answered from. */
interface Known {
  readonly choice: Choice | null;
  readonly advise: Advise;
  readonly registry: Pick<Registry, 'models'>;
}

/** An option, and the advice that it is part of. */
export interface RequestedOption {
  readonly option: Option | Alternative;
  readonly advice: Recommendation;
}

/**
 * The option that a request means, with its figures: what it names, else the stored choice, else what is advised.
 * @throws what `advise` throws
 */
export function requestedOption(request: Request, { choice, advise, registry }: Known): RequestedOption {
  const { language, target } = request;
  const about = { ...(language !== undefined && { language }), ...(target !== undefined && { target }) };
  const named = namedIn(request);
  const isNamed = Object.keys(named).length > 0;
  const wish = isNamed || choice === null ? named : wishNaming(choice);
  const advice = advise({ ...about, ...wish });
  const offered = [advice.recommended, ...advice.alternatives];
  const kept =
    isNamed || choice === null
      ? undefined
      : offered.map((each) => keptBy(each, choice)).find((each) => each !== null);
  const option = kept ?? optionNamed(advice, wish) ?? advice.recommended;
  // Another language changes the speech models of a choice, and leaves the rest.
  const isAsChosen = !isNamed && choice !== null && language === undefined;
  return { option: isAsChosen ? asChosen(option, choice, registry) : option, advice };
}

/** The option with exactly the models that were chosen, such as a voice picked by hand. */
function asChosen(
  option: Option | Alternative,
  choice: Choice,
  { models }: Known['registry'],
): Option | Alternative {
  const { tier, pipeline } = choice;
  const nameOf = (part: 'stt' | 'llm' | 'tts') => {
    const id = choice.models[part];
    if (id === null || id === option.models[part]) return option.names[part];
    return (Object.hasOwn(models[part], id) ? models[part][id]?.short_name : undefined) ?? id;
  };
  const names = { stt: nameOf('stt'), llm: nameOf('llm'), tts: nameOf('tts') };
  return { ...option, tier, pipeline, models: choice.models, names };
}

/** What a request names of these; empty: nothing. */
export function namedIn({ tier, model, pipeline }: Wish): Wish {
  return {
    ...(tier !== undefined && { tier }),
    ...(model !== undefined && { model }),
    ...(pipeline !== undefined && { pipeline }),
  };
}
