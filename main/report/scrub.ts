import type { Identity } from './identity.ts';
import { Report } from './nouns/report.ts';
import { ownWords } from './own-words.ts';
import { scrubText } from './scrub-text.ts';

/**
 * The report without anything that identifies its machine and user, in all texts. Pure. Times and the
 * contract's fixed words stay.
 */
export function scrubbed(report: Report, identity: Identity): Report {
  const words = ownWords();
  return Report.parse(
    withTexts(report, (text) => (words.has(text) || isTime(text) ? text : scrubText(text, identity))),
  );
}

const isTime = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);

function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => withTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withTexts(each, change)]));
}
