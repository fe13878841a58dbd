import { isContendedAdvice } from '../../../recommend/nouns/advice.ts';
import type { Recommendation, TierVerdict } from '../../../recommend/nouns/recommendation.ts';
import { slowFirstReplySeconds } from '../../../words/first-reply.ts';
import { section } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { secondsOrRange, verdictText } from './shared.ts';

/** Every tier, highest first, with every reason against it. */
export function tiersSection(page: Page, advice: Recommendation): string[] {
  const words = page.wording.texts.terminal.advice.tiers;
  const columns: Column[] = [
    { head: words.tier },
    { head: words.llm, align: 'right', spare: 1 },
    { head: words.verdict },
    { head: words.why, wraps: true },
  ];
  const busy = isContendedAdvice(advice);
  const rows = advice.tiers
    .toReversed()
    .map((tier) => [
      tier.name,
      secondsOrRange(page, tier.llmSec, tier.rangeSec.llm, busy),
      verdictText(page, tier.verdict),
      why(page, tier, advice),
    ]);
  return section(page, words.title, table(page, columns, rows));
}

function why(
  { wording }: Page,
  { name, reasons, eligible, firstReply }: TierVerdict,
  advice: Recommendation,
): string {
  const { recommended, hardwareClass } = advice;
  const words = wording.texts.terminal.advice.tiers;
  const isRecommended = name === recommended.tier;
  const first = slowFirstReplySeconds(firstReply, isContendedAdvice(advice), wording.format);
  return [
    ...(isRecommended ? [words.recommended] : []),
    ...(name === hardwareClass ? [words.hardwareClass] : []),
    ...(first === null ? [] : [words.firstReply(first)]),
    ...reasons.map((reason) => wording.said.reason(name, reason)),
    ...(eligible && !isRecommended && reasons.length === 0 ? [words.wouldDo] : []),
  ].join(' ');
}
