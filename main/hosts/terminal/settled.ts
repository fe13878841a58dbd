import type { Option, Recommendation } from '../../recommend/nouns/recommendation.ts';
import type { WhatIf } from '../../recommend/nouns/what-if-input.ts';
import type { Choice } from '../../steps/nouns/setup-state.ts';

/** What `--choose` settles for: the option that the command line names, else the advice. */
export function settledFor({ recommended, alternatives }: Recommendation, wish: WhatIf): Choice {
  const forced = alternatives.find(({ kind }) => kind === 'forced');
  const named = [recommended, ...alternatives].find((option) => isNamed(option, wish));
  const { tier, pipeline, models } = forced ?? named ?? recommended;
  return { tier, pipeline, models, forced: forced !== undefined };
}

/** One that is among the options anyway is not shown as forced. */
function isNamed(option: Option, { tier, model, pipeline }: WhatIf): boolean {
  const same = (typed: string, name: string | null) => typed.toLowerCase() === name?.toLowerCase();
  if (tier !== undefined) return same(tier, option.tier);
  if (model !== undefined) return same(model, option.models.llm);
  return pipeline !== undefined && same(pipeline, option.pipeline);
}
