import type { Range } from '../../../benchmark/nouns/speed-profile.ts';
import type { AdviceWarning } from '../../../recommend/nouns/notice.ts';
import type { Verdict } from '../../../recommend/nouns/recommendation.ts';
import { figure, figureOrRange, rangeFigure } from '../../../words/figures.ts';
import { english } from '../../../words/plain-wording.ts';
import { bullet, fields, section } from '../layout.ts';
import type { Ink, Page } from '../page.ts';

/** What cannot be told. */
export const UNKNOWN = '-';

export function warningsSection(
  page: Page,
  warnings: readonly AdviceWarning[],
  title = 'Warnings',
): string[] {
  const mark = page.paint('yellow', '!');
  return section(
    page,
    title,
    warnings.flatMap((warning) => bullet(page, mark, english.warning(warning))),
  );
}

/** What may be done now: a command and what it does. */
export function nextSteps(
  page: Page,
  steps: readonly (readonly [command: string, does: string])[],
): string[] {
  return section(page, 'Next', fields(page, steps, 'cyan'));
}

export const seconds = (value: number): string => `${figure(value)} s`;

/** A figure; of a busy measurement its range alone. */
export function orRange(value: number | null, range: Range | null, busy: boolean): string {
  return orUnknown(value, (known) => figureOrRange(known, range, busy));
}

/** The same in seconds. */
export function secondsOrRange(sec: number | null, range: Range | null, busy: boolean): string {
  return sec === null ? UNKNOWN : `${orRange(sec, range, busy)} s`;
}

/** Nothing where there is no range. */
export function rangeText(range: Range | null): string {
  return range === null ? '' : rangeFigure(range);
}

export function orUnknown<T>(value: T | null, show: (value: T) => string): string {
  return value === null ? UNKNOWN : show(value);
}

interface VerdictLook {
  readonly word: string;
  readonly ink: Ink;
  readonly mark: readonly [unicode: string, ascii: string];
}

const FITS = ['✓', '+'] as const;
const CLOSE = ['~', '~'] as const;
const NOT = ['✗', 'x'] as const;

const VERDICTS: Record<Verdict, VerdictLook> = {
  fits: { word: 'fits', ink: 'green', mark: FITS },
  close: { word: 'close', ink: 'yellow', mark: CLOSE },
  'too-slow': { word: 'too slow', ink: 'red', mark: NOT },
  'needs-memory': { word: 'needs memory', ink: 'red', mark: NOT },
  'needs-gpu': { word: 'needs a GPU', ink: 'red', mark: NOT },
  'needs-cores': { word: 'needs cores', ink: 'red', mark: NOT },
  unknown: { word: 'not known', ink: 'dim', mark: ['?', '?'] },
};

/** A mark and a word, so that colour is never the only signal. */
export function verdictText(page: Page, verdict: Verdict): string {
  const { word, ink, mark } = VERDICTS[verdict];
  return page.paint(ink, `${mark[page.unicode ? 0 : 1]} ${word}`);
}
