import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mean, quantile } from '../../main/benchmark/statistics.ts';

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test.for([
  [[5], 0.3, 5],
  [[1, 2, 3], 0.5, 2],
  [[1, 2, 3, 4], 0.5, 2.5],
  [[0, 10], 0.1, 1],
  [[30, 10, 20], 0, 10],
  [[30, 10, 20], 1, 30],
] as const)('of %j the share %d lies below %d', ([of, p, expected]) => {
  expect(quantile(of, p)).toBeCloseTo(expected, 9);
});

test('an empty list has no quantile', () => {
  expect(quantile([], 0.5)).toBeNaN();
});

test('a quantile lies between the minimum and the maximum, and never falls as the share grows', () => {
  fc.assert(
    fc.property(values, share, share, (of, a, b) => {
      const [low, high] = [quantile(of, Math.min(a, b)), quantile(of, Math.max(a, b))];
      expect(low).toBeGreaterThanOrEqual(Math.min(...of));
      expect(high).toBeLessThanOrEqual(Math.max(...of) + 1e-6);
      expect(high).toBeGreaterThanOrEqual(low - 1e-6);
    }),
  );
});

test('neither function changes its input', () => {
  const given = Object.freeze([3, 1, 2]);
  expect(quantile(given, 0.5)).toBe(2);
  expect(mean(given)).toBe(2);
});
