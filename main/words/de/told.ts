import type { told as english } from '../en/told.ts';
import { activityWords } from './activity.ts';
import { causeWords } from './cause.ts';
import { differenceWords } from './difference.ts';
import { mishapWords } from './mishap.ts';
import { troubleWords } from './trouble.ts';

/** What comes without its values, from an older version say, stays in the words of the machine side. */
export const told: typeof english = {
  warning: ({ trouble }, format) => (trouble === undefined ? null : troubleWords(trouble, format)),
  failure: ({ mishap }, format) => (mishap === undefined ? null : mishapWords(mishap, format)),
  causes: (causes = [], format) =>
    causes.length === 0 ? null : causes.map((cause) => causeWords(cause, format)).join(' '),
  activity: activityWords,
  differences: (differences, format) =>
    differences.map((difference) => differenceWords(difference, format)).join(' '),
};
