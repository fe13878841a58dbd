import type { Warning } from '../../nouns/warning.ts';
import type { ModelTable, Option, Recommendation } from '../../recommend/nouns/recommendation.ts';
import { english } from '../plain-wording.ts';
import { adviceWarningJson, reasonJson, warningJson } from './warning.ts';

/** What `recommend --json` prints. */
export function recommendationJson(advice: Recommendation) {
  return {
    ...advice,
    recommended: optionJson(advice.recommended),
    alternatives: advice.alternatives.map(optionJson),
    tiers: advice.tiers.map((tier) => ({
      ...tier,
      reasons: tier.reasons.map((reason) => reasonJson(tier.name, reason)),
    })),
    warnings: advice.warnings.map(adviceWarningJson),
    summary: english.summary(advice),
  };
}

function optionJson<Given extends Option>(option: Given) {
  return { ...option, warnings: option.warnings.map(adviceWarningJson) };
}

/** What `models --json` prints. */
export function modelTableJson({ models, warnings }: ModelTable) {
  return { models, warnings: warnings.map(adviceWarningJson) };
}

/** What `tiers --json` prints. */
export function tierTableJson<Table extends { readonly warnings: readonly Warning[] }>(table: Table) {
  return { ...table, warnings: table.warnings.map(warningJson) };
}
