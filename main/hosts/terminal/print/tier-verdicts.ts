import { isContendedAdvice } from '../../../recommend/nouns/advice.ts';
import type { Recommendation, TierVerdict } from '../../../recommend/nouns/recommendation.ts';
import { english } from '../../../words/plain-wording.ts';
import { section } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { secondsOrRange, verdictText } from './shared.ts';

const COLUMNS: Column[] = [
  { head: 'Tier' },
  { head: 'LLM', align: 'right', spare: 1 },
  { head: 'Verdict' },
  { head: 'Why', wraps: true },
];

/** Every tier, highest first, with all that speaks against it. */
export function tiersSection(page: Page, advice: Recommendation): string[] {
  const { tiers, recommended, hardwareClass } = advice;
  const busy = isContendedAdvice(advice);
  const rows = tiers
    .toReversed()
    .map((tier) => [
      tier.name,
      secondsOrRange(tier.llmSec, tier.rangeSec.llm, busy),
      verdictText(page, tier.verdict),
      why(tier, tier.name === recommended.tier, tier.name === hardwareClass),
    ]);
  return section(page, 'Every tier', table(page, COLUMNS, rows));
}

function why({ name, reasons, eligible }: TierVerdict, isRecommended: boolean, isClass: boolean): string {
  return [
    ...(isRecommended ? ['Recommended.'] : []),
    ...(isClass ? ['The highest whose requirements are met.'] : []),
    ...reasons.map((reason) => english.reason(name, reason)),
    ...(eligible && !isRecommended && reasons.length === 0 ? ['Would do.'] : []),
  ].join(' ');
}
