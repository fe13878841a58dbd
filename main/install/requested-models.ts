import type { Registry } from '../../registry/schema.ts';
import { optionNamed, wishOf } from '../recommend/nouns/chosen.ts';
import type { LanguageNotice } from '../recommend/nouns/notice.ts';
import { type Advise, namedIn } from '../recommend/nouns/requested-option.ts';
import type { Choice } from '../steps/nouns/setup-state.ts';
import { ModelNotListed, VoiceNotListed } from './errors.ts';
import { ModelPart } from './nouns/install-plan.ts';
import type { InstallRequest } from './nouns/install-request.ts';
import { needsAdvice } from './nouns/needs-advice.ts';
import { modelsOf, type WantedModels } from './wanted-files.ts';

/** The models that a request means, and the parts that its language has none for. */
export interface RequestedModels {
  readonly models: WantedModels;
  readonly missing: readonly LanguageNotice[];
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
  if (models !== undefined) return { models: listedModels(models, registry), missing: [] };
  const named = namedIn(request);
  if (choice !== null && !needsAdvice(request, choice)) return { models: modelsOf(choice), missing: [] };
  // Another language changes the speech models of a choice, and leaves the rest.
  const wish = Object.keys(named).length > 0 ? named : wishOf(choice);
  const advice = advise({ ...wish, ...(language === undefined ? {} : { language }) });
  const option = optionNamed(advice, wish) ?? advice.recommended;
  const missing = option.warnings.flatMap((warning) =>
    warning.code === 'speech-language-missing' ? [warning] : [],
  );
  return { models: modelsOf(option), missing };
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
