import { expect, test } from 'vitest';
import { layoutLiveTrace } from '../../../renderer/charts/live-trace-layout.ts';
import { point } from './given.ts';

const space = { width: 600, totalSec: 15 };
const layout = (points: Parameters<typeof layoutLiveTrace>[0], current: string | null = 'Q4_K') =>
  layoutLiveTrace(points, current, space);

test('the axes are drawn before the first figure', () => {
  const { lines, xTicks, yTicks } = layout([]);
  expect(lines).toEqual([]);
  expect(xTicks.map(({ sec }) => sec)).toEqual([0, 5, 10, 15]);
  expect(yTicks.length).toBeGreaterThan(1);
});

test('a line per series, the current one marked', () => {
  const points = [point(1, 20), point(2, 4, { series: 'Q6_K' }), point(3, 19)];
  const lines = layout(points, 'Q6_K').lines.map(({ series, isCurrent }) => [series, isCurrent]);
  expect(Object.fromEntries(lines)).toEqual({ Q4_K: false, Q6_K: true });
});

test('points that are drawn do not move while the trace stays inside its axes', () => {
  const before = layout([point(1, 20), point(2, 18)]).lines[0]?.points ?? '';
  const after = layout([point(1, 20), point(2, 18), point(9, 6)]).lines[0]?.points ?? '';
  expect(after.startsWith(`${before} `)).toBe(true);
});

test('the time axis grows by 5 s when the measurement is repeated', () => {
  expect(layout([point(15.2, 20)]).xTicks.at(-1)?.sec).toBe(20);
  expect(layout([point(31, 20)]).xTicks.at(-1)?.sec).toBe(35);
});

test('the value axis never shrinks', () => {
  const top = (figures: number[]) =>
    layout(figures.map((figure, sec) => point(sec, figure))).yTicks.at(-1)?.figure ?? 0;
  expect(top([40, 3, 2])).toBe(top([40]));
  expect(top([4, 40])).toBeGreaterThan(top([4]));
});

test('labels at the ends of lines do not overlap and stay inside', () => {
  const points = [
    point(1, 10),
    point(1, 10.1, { series: 'b' }),
    point(1, 0.1, { series: 'c' }),
    point(1, 0, { series: 'd' }),
  ];
  const { lines, plot } = layout(points);
  const ys = lines.map(({ end }) => end.labelY).toSorted((a, b) => a - b);
  expect(ys.slice(1).every((y, index) => y - (ys[index] ?? 0) >= 16)).toBe(true);
  expect(Math.max(...ys)).toBeLessThanOrEqual(plot.bottom);
});

test('marks where other programs took the processor do not overlap', () => {
  const points = [0.1, 0.2, 0.3, 8].map((sec) => point(sec, 5, { busy: true }));
  expect(layout(points).busy).toHaveLength(2);
  expect(layout([point(1, 5)]).busy).toEqual([]);
});

test('the word for busy is placed before the first mark, or above it if there is no room', () => {
  const busyAt = (sec: number) => layout([point(sec, 5, { busy: true })]);
  const [late, early] = [busyAt(12), busyAt(0.1)];
  expect(late.busyWord?.textAnchor).toBe('end');
  expect(late.busyWord?.x).toBeLessThan(late.busy[0] ?? 0);
  expect(early.busyWord?.textAnchor).toBe('start');
  expect(early.busyWord?.y).toBeLessThan(late.busyWord?.y ?? 0);
  expect(layout([point(1, 5)]).busyWord).toBeNull();
});
