import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import {
  besideLimit,
  figure,
  fileFigure,
  limitFigure,
  measuredScoreFigure,
  memoryBeside,
  memoryFigure,
  rangeFigure,
  scoreFigure,
  scoreRangeFigure,
} from '../../main/words/figures.ts';

test.for([
  [0, '0'],
  [0.623, '0.62'],
  [0.6, '0.6'],
  [2, '2.0'],
  [9.33, '9.3'],
  [9.96, '10'],
  [14.33, '14'],
  [99.6, '100'],
  [143, '140'],
  [1250, '1300'],
] as const)('%f is written %s: two significant digits', ([value, shown]) => {
  expect(figure(value)).toBe(shown);
});

test.for([
  [{ low: 8.79, high: 10.1 }, '8.7-11'],
  [{ low: 2.4, high: 2.6 }, '2.4-2.6'],
  [{ low: 0.301, high: 0.302 }, '0.3-0.31'],
  [{ low: 3, high: 3 }, '3.0'],
] as const)('the range %j is written %s: rounded outwards', ([range, shown]) => {
  expect(rangeFigure(range)).toBe(shown);
});

test('the true value stays inside the written range', () => {
  const value = fc.double({ min: 0.01, max: 5000, noNaN: true });
  fc.assert(
    fc.property(value, value, (a, b) => {
      const range = { low: Math.min(a, b), high: Math.max(a, b) };
      const [low = 0, high = low] = rangeFigure(range).split('-').map(Number);
      expect(low).toBeLessThanOrEqual(range.low * (1 + 1e-9));
      expect(high).toBeGreaterThanOrEqual(range.high * (1 - 1e-9));
    }),
  );
});

test.for([
  [9.333, 10, '9.3'],
  [16, 10, '16.0'],
  [10, 10, '10.0'],
  [10.04, 10, '10.04'],
  [9.96, 10, '9.96'],
  [124.4, 10, '120'],
  [100.4, 101, '100'],
  [100.4, 100, '100.4'],
  [10.0000001, 10, '10.000000'],
  [2.99, 3, '2.99'],
] as const)('%f beside the limit %f is written %s: on its side of the limit', ([value, limit, shown]) => {
  expect(besideLimit(value, limit)).toBe(shown);
});

test('the CPU score has one decimal', () => {
  expect([scoreFigure(2.5), scoreFigure(3), scoreFigure(12.34)]).toEqual(['2.5', '3.0', '12.3']);
});

test('a score that one decimal cannot show is never 0', () => {
  expect([scoreFigure(0.1), scoreFigure(0.067), scoreFigure(0.004)]).toEqual([
    '0.1',
    'under 0.1',
    'under 0.1',
  ]);
});

test.for([
  [{ low: 2.41, high: 2.59 }, '2.4-2.6'],
  [{ low: 11.2, high: 12.9 }, '11-13'],
  [{ low: 0.57, high: 1 }, '0.5-1.0'],
  [{ low: 0.067, high: 0.12 }, '0-0.2'],
  [{ low: 0.011, high: 0.012 }, '0-0.1'],
  [{ low: 0.3, high: 0.3 }, '0.3'],
] as const)('the range %j of a score is written %s: no more precise than the score', ([range, shown]) => {
  expect(scoreRangeFigure(range)).toBe(shown);
});

test('a measured score comes before its range; a busy one is its range', () => {
  const run = { cpuScore: 2.5, cpuScoreRange: { low: 2.4, high: 2.6 }, contended: false };
  expect(measuredScoreFigure({ ...run, unit: ' tokens/s' })).toBe('2.5 tokens/s (2.4-2.6)');
  expect(measuredScoreFigure({ ...run, contended: true, unit: ' tokens/s' })).toBe('2.4-2.6 tokens/s');
  expect(measuredScoreFigure({ ...run, contended: true, cpuScoreRange: null })).toBeNull();
  expect(measuredScoreFigure({ ...run, cpuScoreRange: null })).toBe('2.5');
  expect(measuredScoreFigure({ ...run, cpuScore: null })).toBeNull();
});

test('a limit is formatted as its author wrote it', () => {
  expect([limitFigure(10), limitFigure(2.5)]).toEqual(['10', '2.5']);
});

test.for([
  [39, '39 GB'],
  [30.9, '31 GB'],
  [8, '8 GB'],
  [7.64, '7.6 GB'],
  [9.97, '10 GB'],
  [128.4, '128 GB'],
  [0.5, '0.5 GB'],
  [0, '0 GB'],
] as const)('%f GiB of memory are %s', ([gib, shown]) => {
  expect(memoryFigure(gib * GIB)).toBe(shown);
});

test.for([
  [7.64, 31, '7.6 GB'],
  [1.04, 0.98, '1 GB'],
  [0.98, 1.04, '0.98 GB'],
  [39.2, 38.8, '39.2 GB'],
  [39, 39, '39 GB'],
  [39.00001, 39, '39.00001 GB'],
] as const)('%f GiB beside %f GiB are %s', ([gib, other, shown]) => {
  expect(memoryBeside(gib * GIB, other * GIB)).toBe(shown);
});

test('files are counted in powers of 1000', () => {
  expect([fileFigure(668_788_096), fileFigure(4_369_802_773)]).toEqual(['0.67 GB', '4.4 GB']);
  expect([fileFigure(0), fileFigure(4885), fileFigure(63_201_294)]).toEqual(['0 MB', '4.9 kB', '63 MB']);
});
