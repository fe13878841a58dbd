import type { History, HistoryEntry } from '../../../store/nouns/history.ts';
import { scoreFigure, scoreRangeFigure } from '../../../words/figures.ts';
import { english } from '../../../words/plain-wording.ts';
import { section } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { nextSteps, orUnknown, warningsSection } from './shared.ts';

const COLUMNS: Column[] = [
  { head: 'Measured' },
  { head: 'CPU score', align: 'right' },
  { head: 'Range', align: 'right', spare: 1 },
  { head: 'Machine was', spare: 2 },
  { head: 'What changed', wraps: true },
];

/** Every benchmark that was run here, oldest first. */
export function historyPage(page: Page, { entries, warnings }: History): string[] {
  const rows = entries.map((entry) => [
    localTime(entry.measuredAt),
    ...scoreCells(entry),
    entry.contended ? 'busy' : 'quiet',
    entry.differences.map(english.difference).join(' '),
  ]);
  return [
    ...section(
      page,
      'History',
      rows.length === 0 ? ['Nothing was measured yet.'] : table(page, COLUMNS, rows),
    ),
    ...warningsSection(page, warnings),
    ...nextSteps(page, [['voicefit benchmark', 'measures now']]),
  ];
}

/** A number and its range; of a busy run the range in the number's place. */
function scoreCells({ cpuScore, cpuScoreRange: range, contended }: HistoryEntry): [string, string] {
  if (contended) return [orUnknown(range, scoreRangeFigure), ''];
  return [orUnknown(cpuScore, scoreFigure), range === null ? '' : scoreRangeFigure(range)];
}

/** `2026-01-02 04:04` in this machine's time zone, which is how people remember it. */
export function localTime(iso: string): string {
  // Sweden writes dates as ISO 8601 does.
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}
