import { forcedOption } from './forced.ts';
import { isLocal, type Judged, type JudgedRun } from './judge.ts';
import { isSameOption } from './nouns/chosen.ts';
import { namedOption } from './nouns/named-option.ts';
import type { Notice } from './nouns/notice.ts';
import type { Alternative, AlternativeKind, Option } from './nouns/recommendation.ts';
import { cloudOption, localOption } from './option.ts';
import { bestBelowRequirements, fastest } from './picks.ts';
import type { Subject } from './subject.ts';

/** The other answers, each once, the most important first. */
export function alternativesTo(
  recommended: Option,
  best: Judged,
  judged: readonly Judged[],
  subject: Subject,
): Alternative[] {
  const advice = namedOption(recommended);
  const options: [AlternativeKind, Option | null][] = [
    ['forced', forcedOption(judged, advice, subject)],
    ['below-requirements', isLocal(best) ? null : optionWithMisses(bestBelowRequirements(judged), subject)],
    ['hybrid', isLocal(best) ? cloudOption(best.tier, subject) : null],
    ['fastest', optionWithMisses(fastest(judged), subject)],
  ];
  const seen = [recommended];
  const alternatives: Alternative[] = [];
  for (const [kind, option] of options) {
    if (option === null || seen.some((other) => isSameOption(other, option))) continue;
    seen.push(option);
    alternatives.push({ ...option, kind });
  }
  return alternatives;
}

/** The missing requirements, if any; every option itself says that the score is under the guideline. */
function optionWithMisses(judged: JudgedRun | null, subject: Subject): Option | null {
  if (judged === null) return null;
  const tier = judged.tier.name;
  const misses = judged.reasons.filter(({ code }) => code !== 'below-threshold');
  return localOption(
    judged,
    subject,
    misses.map((reason): Notice => ({ code: 'below-requirements', tier, reason })),
  );
}
