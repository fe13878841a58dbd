import { expect, test } from 'vitest';
import { de } from '../../../main/words/de.ts';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import { historyLabel } from '../../../renderer/charts/history-words.ts';
import { run } from './given.ts';

const english = createFormat('en-GB', en.format, () => new Date(run(20).measuredAt));
const label = (entries: Parameters<typeof historyLabel>[0]) =>
  historyLabel(entries, en.charts, english).replaceAll('\u00A0', ' ');

test('the chart in one sentence: count, first day, range of scores, and the latest', () => {
  const entries = [run(12), run(14, { cpuScoreRange: { low: 2.2, high: 2.4 } }), run(20)];
  expect(label(entries)).toBe('3 measurements, 12 Mar to today, score 2.2 to 2.6, latest 2.5');
});

test('a single measurement shows one day', () => {
  expect(label([run(20)])).toBe('1 measurement, today, score 2.4 to 2.6, latest 2.5');
});

test('a contended run has no single number, and is excluded from the range of scores', () => {
  const busy = run(20, { contended: true, cpuScoreRange: { low: 1.1, high: 1.9 } });
  expect(label([busy])).toBe(
    '1 measurement, today, 1 measured while busy, latest between 1.1 and 1.9, measured while busy',
  );
  expect(label([run(12), busy, run(20)])).toBe(
    '3 measurements, 12 Mar to today, score 2.4 to 2.6, 1 measured while busy, latest 2.5',
  );
});

test('without a score it says so', () => {
  expect(label([run(20, { cpuScore: null, cpuScoreRange: null })])).toBe('1 measurement, today, no score');
});

test('only what is drawn is described: the last 20', () => {
  expect(label(Array.from({ length: 25 }, (_, day) => run(day + 1)))).toContain(
    'The last 20 of 25 measurements, 6 Mar to',
  );
});

test('with no measurement it says so', () => {
  expect(label([])).toBe('No measurement yet');
  expect(historyLabel([], de.charts, english)).toBe('Noch keine Messung');
});
