import type { Cause } from '../nouns/cause.ts';
import type { Failure } from '../nouns/failure.ts';
import type { Language } from '../nouns/language.ts';
import type { AdviceWarning, NamedOption } from '../recommend/nouns/notice.ts';
import type { Reason } from '../recommend/nouns/reason.ts';
import type { Recommendation } from '../recommend/nouns/recommendation.ts';
import type { WhyBest } from '../recommend/nouns/why-best.ts';
import type { Activity } from '../steps/nouns/activity.ts';
import type { Difference } from '../store/nouns/difference.ts';
import type { BestWords } from './best-words.ts';
import type { FailureWords } from './failure-words.ts';
import { createFormat } from './format.ts';
import { MESSAGES } from './language.ts';
import { wholeText } from './localized-text.ts';

/** Sentences of one language without special spaces: for a terminal, a file, a tool. */
export interface PlainWording {
  warning(warning: AdviceWarning): string;
  failure(failure: Failure): FailureWords;
  causes(causes: readonly Cause[]): string;
  activity(activity: Activity): string;
  difference(difference: Difference): string;
  reason(tier: string, reason: Reason): string;
  summary(advice: Recommendation): string[];
  best(why: WhyBest): BestWords;
  /** `MEDIUM_CPU (Phi-3-mini)` */
  optionName(option: NamedOption): string;
}

/** @param locale how figures are written: `de-AT` */
export function plainWording(language: Language, locale: string = language): PlainWording {
  const { sentences, format: words } = MESSAGES[language];
  const format = createFormat(locale, words);
  return {
    warning: (warning) => plain(wholeText(sentences.warning(warning, format))),
    failure(failure) {
      const { message, nextStep } = sentences.failure(failure, format);
      return { message: plain(message), nextStep: plain(nextStep) };
    },
    causes: (causes) => plain(sentences.causes(causes, format)),
    activity: (activity) => plain(sentences.activity(activity)),
    difference: (difference) => plain(sentences.differences([difference], format)),
    reason: (tier, reason) => plain(sentences.reason(tier, reason, format)),
    optionName: sentences.optionName,
    best(why) {
      const { claim, figures, rule, limits } = sentences.best(why, format);
      return {
        claim: plain(claim),
        figures: figures.map(plain),
        rule: plain(rule),
        limits: limits.map(plain),
      };
    },
    summary: (advice) => sentences.summary(advice, format).map(plain),
  };
}

/** Without the space that keeps a figure and its unit on one line. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

/** For tools and reports, whatever the user's language. */
export const english = plainWording('en');
