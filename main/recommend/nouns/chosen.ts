import type { Choice } from '../../steps/nouns/setup-state.ts';
import type { AdviceWarning } from './notice.ts';
import type { Alternative, Option, Recommendation } from './recommendation.ts';
import type { WhatIf } from './what-if-input.ts';

/** Options, stored choices, and requests that force an option. */

/** The option that a user forces against the advice; empty: none. */
export type Wish = Pick<WhatIf, 'tier' | 'model' | 'pipeline'>;

type Offered = Option | Alternative;
type Runs = Pick<Option, 'tier' | 'pipeline' | 'models'>;

/** Whether two options, or an option and a choice, run the same models under the same name. */
export function isSameOption(a: Runs, b: Runs): boolean {
  const same = (part: 'stt' | 'llm' | 'tts') => a.models[part] === b.models[part];
  return a.tier === b.tier && a.pipeline === b.pipeline && same('stt') && same('llm') && same('tts');
}

/**
 * The option as a choice keeps it: as it is, or with the free or the faster voice that its warning offers; `null`: the
 * choice is another one.
 */
export function keptBy<Kept extends Offered>(option: Kept, choice: Choice): Kept | null {
  if (isSameOption(option, choice)) return option;
  const kept = withFasterVoice(option, choice) ?? withFreeVoice(option, choice);
  return kept !== null && isSameOption(kept, choice) ? kept : null;
}

/** With the costs and the licence of the faster voice; `null`: that is not what was chosen. */
function withFasterVoice<Kept extends Offered>(option: Kept, { models: { tts } }: Choice): Kept | null {
  const slow = option.warnings.find((warning) => warning.code === 'slow-voice');
  if (slow?.code !== 'slow-voice' || slow.faster.id !== tts) return null;
  const { id, name, costs, licences } = slow.faster;
  const others = option.warnings.filter((warning) => !isAboutVoice(warning, option));
  return {
    ...option,
    ...costs,
    models: { ...option.models, tts: id },
    names: { ...option.names, tts: name },
    warnings: [...others, ...licences],
  };
}

function isAboutVoice(warning: AdviceWarning, { names }: Offered): boolean {
  switch (warning.code) {
    case 'slow-voice':
    case 'research-only-voice':
      return true;
    case 'licence-restricted':
    case 'licence-non-commercial':
    case 'licence-unknown':
      return warning.model === names.tts;
    default:
      return false;
  }
}

/** The free voice is named by its id; `null`: that is not what was chosen. */
function withFreeVoice<Kept extends Offered>(option: Kept, { models: { tts } }: Choice): Kept | null {
  const isFreed = option.warnings.some(
    (warning) => warning.code === 'research-only-voice' && warning.replacement === tts,
  );
  if (tts === null || !isFreed) return null;
  return {
    ...option,
    models: { ...option.models, tts },
    names: { ...option.names, tts },
    warnings: option.warnings.flatMap((warning) => {
      if (warning.code === 'slow-voice') return { ...warning, voice: tts };
      return warning.code === 'research-only-voice' ? [] : warning;
    }),
  };
}

/** The choice to store for an option. */
export function choiceOf(option: Offered): Choice {
  const { tier, pipeline, models } = option;
  return { tier, pipeline, models, forced: isForced(option) };
}

/** The option that a request names, `forced` if it is not among the others; `null`: none. */
export function optionNamed({ recommended, alternatives }: Recommendation, wish: Wish): Offered | null {
  if (Object.values(wish).every((name) => name === undefined)) return null;
  return (
    alternatives.find(isForced) ?? [recommended, ...alternatives].find((one) => isWished(one, wish)) ?? null
  );
}

/** Whether a request names this option. One that is already offered is not shown as forced. */
export function isWished(option: Offered, { tier, model, pipeline }: Wish): boolean {
  const same = (typed: string, name: string | null) => typed.toLowerCase() === name?.toLowerCase();
  if (isForced(option)) return true;
  if (tier !== undefined) return same(tier, option.tier);
  if (model !== undefined) return same(model, option.models.llm);
  return pipeline !== undefined && same(pipeline, option.pipeline);
}

/** The request whose answer includes this choice, judged by the current facts. */
export function wishNaming({ tier, pipeline, models }: Choice): Wish {
  if (models.llm === null) return { pipeline };
  return { model: models.llm, ...(tier === null ? {} : { tier }) };
}

/** What a stored choice forces; nothing if it was advised. The best free model is only offered while it is the best. */
export function wishOf(choice: Choice | null): Wish {
  if (choice === null) return {};
  const { tier, pipeline, models, forced } = choice;
  if (tier === null && models.llm !== null) return { model: models.llm };
  if (!forced) return {};
  return tier === null ? { pipeline } : { tier };
}

function isForced(option: Offered): boolean {
  return 'kind' in option && option.kind === 'forced';
}
