import { bestOfCatalogue, whyBest } from './best-of-catalogue.ts';
import { forcedOption, usualHost } from './forced.ts';
import { isLocal, type Judged, type JudgedRun } from './judge.ts';
import { isSameOption } from './nouns/chosen.ts';
import { namedOption } from './nouns/named-option.ts';
import type { Notice } from './nouns/notice.ts';
import type { Alternative, Option } from './nouns/recommendation.ts';
import { cloudOption, localOption } from './option.ts';
import { bestBelowRequirements, fastest } from './picks.ts';
import type { Subject } from './subject.ts';

/** The other answers, each once, the most important first, and last the best model of the catalogue. */
export function alternativesTo(
  recommended: Option,
  best: Judged,
  judged: readonly Judged[],
  subject: Subject,
): Alternative[] {
  const advice = namedOption(recommended);
  const free = bestFree(recommended, best, judged, subject);
  const options = [
    ofKind('forced', forcedOption(judged, advice, subject)),
    ofKind(
      'below-requirements',
      isLocal(best) ? null : optionWithMisses(bestBelowRequirements(judged), subject),
    ),
    ofKind('hybrid', isLocal(best) ? cloudOption(best.tier, subject) : null),
    ofKind('fastest', optionWithMisses(fastest(judged), subject)),
  ];
  // A wish for it is an offered answer, with its figures, and not against the advice.
  const seen: Option[] = free === null ? [recommended] : [recommended, free];
  const alternatives: Alternative[] = [];
  for (const option of options) {
    if (option === null || seen.some((other) => isSameOption(other, option))) continue;
    seen.push(option);
    alternatives.push(option);
  }
  return free === null ? alternatives : [...alternatives, free];
}

function ofKind(kind: Alternative['kind'], option: Option | null): Alternative | null {
  return option && { ...option, kind };
}

/** The best model of the catalogue here, with the speech models of the advice; `null`: none, or it is advised anyway. */
function bestFree(
  recommended: Option,
  advised: Judged,
  judged: readonly Judged[],
  subject: Subject,
): Alternative | null {
  const found = bestOfCatalogue(usualHost(judged).tier, subject);
  if (found === null || found.run.llm.id === recommended.models.llm) return null;
  const why = whyBest(found, advised, subject);
  return { ...localOption(found, subject), kind: 'best-of-catalogue', ...(why && { why }) };
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
