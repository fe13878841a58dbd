import type { Warning } from '../../nouns/warning.ts';
import type {
  Alternative,
  ModelTable,
  Option,
  Recommendation,
} from '../../recommend/nouns/recommendation.ts';
import type { WhyBest } from '../../recommend/nouns/why-best.ts';
import { english } from '../plain-wording.ts';
import { adviceWarningJson, reasonJson, warningJson } from './warning.ts';

/** What `recommend --json` prints. */
export function recommendationJson(advice: Recommendation) {
  return {
    ...advice,
    recommended: optionJson(advice.recommended),
    alternatives: advice.alternatives.map(alternativeJson),
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

/** The figures of the best of the catalogue with their English sentences. */
function alternativeJson({ why, ...option }: Alternative) {
  return { ...optionJson(option), ...(why !== undefined && { why: whyJson(why) }) };
}

function whyJson(why: WhyBest) {
  const { claim, figures, rule, limits } = english.best(why);
  return {
    ...why,
    message: claim,
    figures,
    rule,
    limits: why.limits.map((code, at) => ({ code, message: limits[at] ?? '' })),
  };
}

/** What `models --json` prints. */
export function modelTableJson({ models, best, warnings }: ModelTable) {
  return { models, best, warnings: warnings.map(adviceWarningJson) };
}

/** What `tiers --json` prints. */
export function tierTableJson<Table extends { readonly warnings: readonly Warning[] }>(table: Table) {
  return { ...table, warnings: table.warnings.map(warningJson) };
}
