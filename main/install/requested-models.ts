import type { Registry } from '../../registry/schema.ts';
import { optionNamed, wishOf } from '../recommend/nouns/chosen.ts';
import { LanguageNotice } from '../recommend/nouns/notice.ts';
import type { Option } from '../recommend/nouns/recommendation.ts';
import { type Advise, namedIn } from '../recommend/nouns/requested-option.ts';
import type { Choice } from '../steps/nouns/setup-state.ts';
import { ModelNotListed, VoiceNotListed } from './errors.ts';
import { ModelPart } from './nouns/install-plan.ts';
import type { InstallRequest } from './nouns/install-request.ts';
import { needsAdvice } from './nouns/needs-advice.ts';
import { OptionNotice } from './nouns/option-notice.ts';
import { modelsOf, type WantedModels } from './wanted-files.ts';

/** The models that a request means, and what the advice says of them. */
export interface RequestedModels {
  readonly models: WantedModels;
  readonly notices: readonly OptionNotice[];
}

/**
 * The models that a request means: those it lists or names, else the stored choice, else what is advised.
 * @throws ModelNotListed, VoiceNotListed; what `advise` throws
 */
export function requestedModels(
  request: InstallRequest,
  choice: Choice | null,
  advise: Advise,
  registry: Registry,
): RequestedModels {
  const { language, models } = request;
  if (models !== undefined) return { models: listedModels(models, registry), notices: [] };
  const named = namedIn(request);
  if (choice !== null && !needsAdvice(request, choice)) return { models: modelsOf(choice), notices: [] };
  // Another language changes the speech models of a choice, and leaves the rest.
  const wish = Object.keys(named).length > 0 ? named : wishOf(choice);
  const advice = advise({ ...wish, ...(language === undefined ? {} : { language }) });
  const option = optionNamed(advice, wish) ?? advice.recommended;
  return { models: modelsOf(option), notices: noticesOf(option, request) };
}

/** For another machine, only what does not depend on this one. */
function noticesOf(
  { warnings }: Option,
  { exportTo, forAnotherMachine = false }: InstallRequest,
): OptionNotice[] {
  const known = forAnotherMachine || exportTo !== undefined ? LanguageNotice : OptionNotice;
  return warnings.flatMap((warning) => known.safeParse(warning).data ?? []);
}

/** @throws ModelNotListed, VoiceNotListed */
function listedModels(models: WantedModels, registry: Registry): WantedModels {
  for (const part of ModelPart.options) {
    const unknown = models[part].find((id) => !Object.hasOwn(registry.models[part], id));
    if (unknown === undefined) continue;
    throw part === 'tts'
      ? new VoiceNotListed(unknown, Object.keys(registry.models.tts))
      : new ModelNotListed(unknown);
  }
  return models;
}
