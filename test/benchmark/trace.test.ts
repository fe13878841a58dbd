import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TracePoint } from '../../main/benchmark/nouns/trace.ts';
import { MOST_POINTS, withPoint } from '../../main/benchmark/nouns/trace.ts';

const seen = (figure: number | null, series: string | null = 'Q4_K') => ({ figure, series, busy: false });

function traced(series: readonly string[]): TracePoint[] {
  return series.reduce<TracePoint[]>((trace, name, sec) => withPoint(trace, seen(sec + 1, name), sec), []);
}

test('a figure and its series make a point, and nothing else does', () => {
  expect(withPoint([], { ...seen(7.6), busy: true }, 2)).toEqual([
    { sec: 2, series: 'Q4_K', figure: 7.6, busy: true },
  ]);
  for (const none of [seen(null), seen(7.6, null), seen(Number.NaN)])
    expect(withPoint([], none, 2)).toEqual([]);
});

test('a point is only as precise as a chart shows, since every snapshot carries all of them', () => {
  expect(withPoint([], seen(7.654321), 2.000123)).toMatchObject([{ sec: 2, figure: 7.654 }]);
});

test('setting the clock back does not distort the line', () => {
  const trace = withPoint(withPoint([], seen(1), 5), seen(2), -3);
  expect(trace.map(({ sec }) => sec)).toEqual([5, 5]);
});

test('however long a step runs, there are at most 200 points, in order, from the start to the newest', () => {
  const trace = traced(Array.from({ length: 5000 }, () => 'Q4_K'));
  expect(trace.length).toBeLessThanOrEqual(MOST_POINTS);
  expect(trace.length).toBeGreaterThan(MOST_POINTS / 3);
  expect(trace.at(-1)?.sec).toBe(4999);
  expect(trace[0]?.sec).toBeLessThan(100);
  const secs = trace.map(({ sec }) => sec);
  expect(secs).toEqual(secs.toSorted((a, b) => a - b));
});

test('no line of the chart is lost to the others', () => {
  const names = fc.array(fc.constantFrom('Q4_K', 'Q6_K', 'overhead'), { minLength: 201, maxLength: 700 });
  fc.assert(
    fc.property(names, (series) => {
      const trace = traced(['rare', ...series]);
      expect(trace.length).toBeLessThanOrEqual(MOST_POINTS);
      expect(new Set(trace.map((point) => point.series))).toEqual(new Set(['rare', ...series]));
    }),
    { numRuns: 30 },
  );
});
