import type { sentences as english } from '../en/sentences.ts';
import { isNotice } from '../is-notice.ts';
import { localized } from '../localized-text.ts';
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

export const sentences: typeof english = {
  warning(warning, format) {
    if (isNotice(warning)) return noticeWords(warning, format);
    if (warning.code === 'as-written') return { text: '', english: warning.message };
    return localized(warningWords(warning, format));
  },
  short: (warning, format) => (isNotice(warning) ? shortNotice(warning, format) : null),
  failure: failureWords,
  causes: causesWords,
  activity: activityWords,
  differences: (differences, format) =>
    differences.map((difference) => differenceWords(difference, format)).join(' '),
  reason: reasonWords,
  optionName,
  best: bestModelWords,
  summary: summaryLines,
};
