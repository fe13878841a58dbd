import type { Cause } from '../../nouns/cause.ts';
import type { Failure } from '../../nouns/failure.ts';
import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import type { Reason } from '../../recommend/nouns/reason.ts';
import type { Recommendation } from '../../recommend/nouns/recommendation.ts';
import type { WhyBest } from '../../recommend/nouns/why-best.ts';
import type { Activity } from '../../steps/nouns/activity.ts';
import type { Difference } from '../../store/nouns/difference.ts';
import type { BestWords } from '../best-words.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { isNotice } from '../is-notice.ts';
import { type LocalizedText, localized } from '../localized-text.ts';
import { unbroken } from '../unbroken.ts';
import { activityWords } from './activity.ts';
import { bestModelWords } from './best-model.ts';
import { causesWords } from './cause.ts';
import { differenceWords } from './difference.ts';
import { failureWords } from './failure.ts';
import { noticeWords } from './notice.ts';
import { optionName } from './option-name.ts';
import { reasonWords } from './reason.ts';
import { shortNotice } from './short-notice.ts';
import { summaryLines } from './summary.ts';
import { warningWords } from './warning.ts';

/** The codes and values of the machine side as sentences. */
export const sentences = {
  warning(warning: AdviceWarning, format: Format): LocalizedText {
    const text = isNotice(warning) ? noticeWords(warning, format) : warningWords(warning, format);
    return typeof text === 'string' ? localized(unbroken(text)) : { ...text, text: unbroken(text.text) };
  },
  /** The subject of a warning, in a few words; `null`: its sentence is short enough. */
  short: (warning: AdviceWarning, format: Format): string | null =>
    isNotice(warning) ? shortNotice(warning, format) : null,
  failure(failure: Failure, format: Format): FailureWords {
    const { message, nextStep } = failureWords(failure, format);
    return { message: unbroken(message), nextStep: unbroken(nextStep) };
  },
  /** Why a card cannot be used. */
  causes: (causes: readonly Cause[], format: Format): string => unbroken(causesWords(causes, format)),
  /** The current activity of a step. */
  activity: (activity: Activity): string => unbroken(activityWords(activity)),
  /** What changed since the measurement before. */
  differences: (differences: readonly Difference[], format: Format): string =>
    unbroken(differences.map((difference) => differenceWords(difference, format)).join(' ')),
  /** Why a tier is refused. */
  reason: (tier: string, reason: Reason, format: Format): string =>
    unbroken(reasonWords(tier, reason, format)),
  /** `MEDIUM_CPU (Phi-3-mini)`, `hybrid_support pipeline`. */
  optionName,
  /** Why a model of the catalogue is the best free one here. */
  best(why: WhyBest, format: Format): BestWords {
    const { claim, figures, rule, limits } = bestModelWords(why, format);
    return {
      claim: unbroken(claim),
      figures: figures.map(unbroken),
      rule: unbroken(rule),
      limits: limits.map(unbroken),
    };
  },
  /** The summary lines of an advice. */
  summary: (advice: Recommendation, format: Format): string[] => summaryLines(advice, format).map(unbroken),
};
