import { shownScore } from '../../../benchmark/nouns/score.ts';
import type { History, HistoryEntry } from '../../../store/nouns/history.ts';
import { section } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { nextSteps, orUnknown, warningsSection } from './shared.ts';

/** Every benchmark that was run here, oldest first. */
export function historyPage(page: Page, { entries, warnings }: History): string[] {
  const words = page.wording.texts.terminal.lists.history;
  const columns: Column[] = [
    { head: words.measured },
    { head: words.score, align: 'right' },
    { head: words.range, align: 'right', spare: 1 },
    { head: words.machineWas, spare: 2 },
    { head: words.changes, wraps: true },
  ];
  const rows = entries.map((entry) => [
    localTime(entry.measuredAt),
    ...scoreCells(page, entry),
    entry.contended ? words.busy : words.quiet,
    entry.differences.map(page.wording.said.difference).join(' '),
  ]);
  return [
    ...section(page, words.title, rows.length === 0 ? [words.empty] : table(page, columns, rows)),
    ...warningsSection(page, warnings),
    ...nextSteps(page, [['voicefit benchmark', words.next]]),
  ];
}

/** A number and its range; for a busy run the range instead of the number. */
function scoreCells({ wording: { format } }: Page, entry: HistoryEntry): [string, string] {
  const shown = shownScore(entry);
  if (shown?.kind === 'number') {
    return [format.score(shown.score), shown.range === null ? '' : format.scoreRange(shown.range)];
  }
  return [orUnknown(shown?.range ?? null, format.scoreRange), ''];
}

/** `2026-01-02 04:04` in this machine's time zone: in every language, and sorted as it reads. */
export function localTime(iso: string): string {
  // The Swedish locale formats dates as ISO 8601 does.
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}
