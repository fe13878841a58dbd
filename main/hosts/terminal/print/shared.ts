import type { Provenance, Range } from '../../../benchmark/nouns/speed-profile.ts';
import type { AdviceWarning } from '../../../recommend/nouns/notice.ts';
import type { ModelRow, TierVerdict, Verdict } from '../../../recommend/nouns/recommendation.ts';
import { slowFirstReplySeconds } from '../../../words/first-reply.ts';
import { bullet, fields, GAP, inner, section, UNKNOWN, wrap } from '../layout.ts';
import type { Ink, Page } from '../page.ts';

export function warningsSection(
  page: Page,
  warnings: readonly AdviceWarning[],
  title = page.wording.texts.terminal.warnings,
): string[] {
  const mark = page.paint('yellow', '!');
  return section(
    page,
    title,
    warnings.flatMap((warning) => bullet(page, mark, page.wording.said.warning(warning))),
  );
}

/** Next steps: a command and what it does, beside it or, if a command is long, below. */
export function nextSteps(
  page: Page,
  steps: readonly (readonly [command: string, does: string])[],
): string[] {
  const isLong = steps.some(([command]) => command.length > inner(page) / 2);
  const lines = isLong
    ? steps.flatMap(([command, does]) => [
        page.paint('cyan', command),
        ...wrap(does, inner(page) - GAP.length).map((line) => GAP + line),
      ])
    : fields(page, steps, 'cyan');
  return section(page, page.wording.texts.terminal.next, lines);
}

/** A figure; for a busy measurement only its range. */
export function orRange(
  { wording: { format } }: Page,
  value: number | null,
  range: Range | null,
  busy: boolean,
): string {
  return orUnknown(value, (known) => (busy && range !== null ? format.range(range) : format.figure(known)));
}

/** The same in seconds. */
export function secondsOrRange(page: Page, sec: number | null, range: Range | null, busy: boolean): string {
  return sec === null ? UNKNOWN : `${orRange(page, sec, range, busy)} s`;
}

/** Empty if there is no range. */
export function rangeText({ wording: { format } }: Page, range: Range | null): string {
  return range === null ? '' : format.range(range);
}

export function orUnknown<T>(value: T | null, show: (value: T) => string): string {
  return value === null ? UNKNOWN : show(value);
}

/** The source of a figure; empty if there is none. */
export function sourceText({ wording: { texts } }: Page, provenance: Provenance | null): string {
  return provenance === null ? '' : texts.charts.provenance[provenance];
}

interface VerdictLook {
  readonly ink: Ink;
  readonly mark: readonly [unicode: string, ascii: string];
}

const FITS = ['✓', '+'] as const;
const CLOSE = ['~', '~'] as const;
const NOT = ['✗', 'x'] as const;

const VERDICTS: Record<Verdict, VerdictLook> = {
  fits: { ink: 'green', mark: FITS },
  close: { ink: 'yellow', mark: CLOSE },
  'too-slow': { ink: 'red', mark: NOT },
  'needs-memory': { ink: 'red', mark: NOT },
  'needs-gpu': { ink: 'red', mark: NOT },
  'needs-cores': { ink: 'red', mark: NOT },
  'not-predicted': { ink: 'dim', mark: ['?', '?'] },
  'thinks-first': { ink: 'red', mark: NOT },
  unknown: { ink: 'dim', mark: ['?', '?'] },
};

/** A mark and a word, so that colour is never the only signal. */
export function verdictText(page: Page, verdict: Verdict): string {
  return withMark(page, VERDICTS[verdict], page.wording.texts.charts.verdict[verdict]);
}

/** The same with the seconds of a first reply that is over the limit, since the verdict is about later ones. */
export function verdictWithFirstReply(
  page: Page,
  { verdict, firstReply }: Pick<TierVerdict, 'verdict' | 'firstReply'>,
  busy: boolean,
): string {
  const { format, texts } = page.wording;
  const seconds = slowFirstReplySeconds(firstReply, busy, format);
  const shown = verdictText(page, verdict);
  return seconds === null ? shown : `${shown}, ${texts.charts.firstReply(seconds)}`;
}

/** How good a state is. */
export type Sign = 'good' | 'unsure' | 'bad';

const SIGNS: Record<Sign, VerdictLook> = {
  good: { ink: 'green', mark: FITS },
  unsure: { ink: 'yellow', mark: CLOSE },
  bad: { ink: 'red', mark: NOT },
};

/** The same for any word. */
export function marked(page: Page, sign: Sign, word: string): string {
  return withMark(page, SIGNS[sign], word);
}

function withMark(page: Page, { ink, mark }: VerdictLook, word: string): string {
  return page.paint(ink, `${mark[page.unicode ? 0 : 1]} ${word}`);
}

/** The licence, and whether a business may use the model unless that is a plain yes. */
export function licence(
  { wording: { texts } }: Page,
  { license, commercialUse }: Pick<ModelRow, 'license' | 'commercialUse'>,
): string {
  if (commercialUse === 'yes') return license;
  return `${license} (${texts.terminal.lists.models.commercialUse(commercialUse)})`;
}
