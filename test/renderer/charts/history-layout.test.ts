import { expect, test } from 'vitest';
import { historyChanges, layoutHistory } from '../../../renderer/charts/history-layout.ts';
import { run } from './given.ts';

const space = { width: 800, guideline: null, isRunning: false };
const days = (count: number) => Array.from({ length: count }, (_, day) => run(day + 1));

test('the last 20 runs are drawn', () => {
  const { columns } = layoutHistory(days(25), space);
  expect(columns).toHaveLength(20);
  expect(columns.at(-1)?.measuredAt).toBe(run(25).measuredAt);
});

test('scores are drawn from 0', () => {
  const { yTicks, plot } = layoutHistory(days(2), space);
  expect(yTicks[0]).toEqual({ y: plot.bottom, score: 0 });
});

test('a run is a dot in its range; a contended one is a range without a dot', () => {
  const [quiet, busy] = layoutHistory([run(1), run(2, { contended: true })], space).columns;
  expect(quiet?.whisker?.high).toBeLessThan(quiet?.y ?? 0);
  expect(quiet?.whisker?.low).toBeGreaterThan(quiet?.y ?? 0);
  expect(busy).toMatchObject({ y: null, isContended: true });
  expect(busy?.whisker).not.toBeNull();
});

test('changes are numbered in order', () => {
  const come = { code: 'card-new', card: 'X' } as const;
  const gone = { code: 'card-gone', card: 'X' } as const;
  const entries = [
    run(1),
    run(2, { differences: [come] }),
    run(3),
    run(4, { differences: [gone, { code: 'busy' }] }),
  ];
  expect(layoutHistory(entries, space).columns.map(({ mark }) => mark)).toEqual([null, 1, null, 2]);
  expect(historyChanges(entries).map(({ mark, differences }) => [mark, differences])).toEqual([
    [1, [come]],
    [2, [gone, { code: 'busy' }]],
  ]);
});

test('a run whose only change is that it was busy gets no number: its hollow range shows it', () => {
  const busy = run(2, { contended: true, differences: [{ code: 'busy' }] });
  expect(layoutHistory([run(1), busy], space).columns.map(({ mark }) => mark)).toEqual([null, null]);
  expect(historyChanges([run(1), busy])).toEqual([]);
});

test('a guideline above all scores is inside the drawing', () => {
  const { guideline, plot } = layoutHistory(days(2), { ...space, guideline: 5 });
  expect(guideline).toBeGreaterThanOrEqual(plot.top);
});

test('the newest date is always shown, and others if there is room', () => {
  const labelled = (width: number) =>
    layoutHistory(days(20), { ...space, width }).columns.filter(({ isLabelled }) => isLabelled);
  expect(labelled(300).at(-1)?.measuredAt).toBe(run(20).measuredAt);
  expect(labelled(300).length).toBeLessThan(labelled(1600).length);
});

test('a running measurement has its place after the last run', () => {
  const { columns, now, plot } = layoutHistory(days(3), { ...space, isRunning: true });
  expect(now).toBeGreaterThan(columns.at(-1)?.x ?? 0);
  expect(now).toBeLessThan(plot.right);
});

test('beside a running measurement, dates keep their distance', () => {
  const narrow = { ...space, width: 300, isRunning: true };
  expect(layoutHistory(days(12), narrow).columns.at(-1)?.isLabelled).toBe(false);
  expect(layoutHistory(days(2), { ...space, isRunning: true }).columns.at(-1)?.isLabelled).toBe(true);
});

test('with no runs there are axes and no columns', () => {
  const { columns, yTicks } = layoutHistory([], space);
  expect(columns).toEqual([]);
  expect(yTicks.length).toBeGreaterThan(1);
});
