import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundAxis, stepAxis } from '../../../renderer/charts/axis.ts';

test.for([
  [2.6, 3, [0, 1, 2, 3]],
  [16, 20, [0, 5, 10, 15, 20]],
  [0.3, 0.3, [0, 0.1, 0.2, 0.3]],
  [97, 100, [0, 25, 50, 75, 100]],
] as const)('an axis for %d ends at %d', ([highest, top, ticks]) => {
  expect(roundAxis(highest)).toEqual({ top, ticks });
});

test('an axis shows every figure in at most four parts', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (highest) => {
      const { top, ticks } = roundAxis(highest);
      expect(top).toBeGreaterThanOrEqual(highest * (1 - 1e-9));
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.at(-1)).toBeCloseTo(top);
    }),
  );
});

test('steps that do not divide the end stay inside it', () => {
  expect(stepAxis(17.8, 5).ticks).toEqual([0, 5, 10, 15]);
});
