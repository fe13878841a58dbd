import { findLlm } from '../../registry/find-model.ts';
import type { LlmModel, NamedTier } from '../../registry/schema.ts';
import type { NamedModel } from '../predict/speed-source.ts';
import { catalogueOrder, instructionsPercent } from './catalogue-order.ts';
import { isEligible, type Judged, type JudgedRun, judgeModel } from './judge.ts';
import { baseOf, USUAL_LANGUAGE } from './language.ts';
import { modelRun } from './local-run.ts';
import { type Following, Limit, type WhyBest } from './nouns/why-best.ts';
import type { Subject } from './subject.ts';

/**
 * The best model of the catalogue for calls on this machine: the first in the catalogue's order that speaks the callers'
 * language, fits beside the speech models of `host`, and answers in time and at once. On a card of unknown speed, the
 * model list tells the seconds. `null`: none does, or no speed is known.
 */
export function bestOfCatalogue(host: NamedTier, subject: Subject): JudgedRun | null {
  for (const named of catalogueOrder(subject.registry.models.llm)) {
    if (!mayBeAdvised(named, subject)) continue;
    const judged = judgeModel(modelRun(host, named, subject), subject);
    if (isEligible(judged) && judged.run.thinks !== 'on') return judged;
  }
  return null;
}

function mayBeAdvised({ model }: NamedModel, { wishes: { language } }: Subject): boolean {
  const languages = model.capability?.languages ?? null;
  const speaks = languages === null || languages.includes(baseOf(language ?? USUAL_LANGUAGE));
  return speaks && model.bytes !== null;
}

/** The figures behind it, beside those of the model that it would replace. */
export function whyBest({ run }: JudgedRun, advised: Judged, subject: Subject): WhyBest | null {
  const model = run.llm.known?.model;
  if (model === undefined) return null;
  const own = (advised.tier.models.llm ?? run.tier.models.llm)?.name;
  const replaced = own === undefined ? undefined : findLlm(subject.registry, own)?.model;
  const { tools = null, hallucination = null, languages = null } = model.capability ?? {};
  return {
    instructions: followingOf(model),
    instead: replaced === undefined ? null : followingOf(replaced),
    sizeShare: model.bytes !== null && replaced?.bytes ? model.bytes / replaced.bytes : null,
    ...{ tools, hallucination, languages },
    limits: limitsOf(model, subject),
  };
}

function followingOf({ short_name: llm, capability }: LlmModel): Following {
  return { llm, percent: instructionsPercent(capability), published: capability?.ifeval ?? null };
}

function limitsOf({ capability }: LlmModel, { wishes: { language } }: Subject): Limit[] {
  const { ifeval, tools, languages } = capability ?? {};
  const isEnglish = language === undefined || baseOf(language) === baseOf(USUAL_LANGUAGE);
  const holds: Record<Limit, boolean> = {
    'converted-scale': ifeval?.scale === 'prompt-strict',
    'easier-tool-test': tools?.scale === 'evalscope',
    'no-tool-test': tools == null,
    'sixteen-bit': true,
    'makers-figures': true,
    'written-english': isEnglish,
    'other-language': !isEnglish,
    'no-language-list': languages == null,
  };
  return Limit.options.filter((limit) => holds[limit]);
}
