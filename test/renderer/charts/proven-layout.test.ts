import { expect, test } from 'vitest';
import type { ProvenSec } from '../../../preload/contract.ts';
import { layoutProven, provenDifference } from '../../../renderer/charts/proven-layout.ts';

const proven = (measuredSec: number | null, different: Partial<ProvenSec> = {}): ProvenSec => ({
  predictedSec: 10,
  range: { low: 9, high: 12 },
  measuredSec,
  ...different,
});

test('the prediction is in the middle, its range and the measured seconds are relative to it', () => {
  const layout = layoutProven(proven(10.5));
  expect(layout?.range?.from).toBeCloseTo(0.4);
  expect(layout?.range?.to).toBeCloseTo(0.7);
  expect(layout).toMatchObject({ beyond: null });
  expect(layout?.dot).toBeCloseTo(0.55);
});

test('seconds are inside their range, outside it, or have none', () => {
  expect(provenDifference(proven(12))?.isInside).toBe(true);
  expect(provenDifference(proven(12.1))?.isInside).toBe(false);
  expect(provenDifference(proven(12, { range: null }))?.isInside).toBeNull();
});

test('what is beyond the axis is at its end, with its side', () => {
  expect(layoutProven(proven(16))).toMatchObject({ dot: null, beyond: 'slower' });
  expect(layoutProven(proven(4))).toMatchObject({ dot: null, beyond: 'faster' });
  expect(layoutProven(proven(15, { range: { low: 1, high: 40 } }))).toEqual({
    range: { from: 0, to: 1 },
    dot: 1,
    beyond: null,
  });
});

test('without a measurement there is no dot, and without a prediction no drawing', () => {
  expect(layoutProven(proven(null))).toMatchObject({ dot: null, beyond: null });
  expect(layoutProven(proven(10, { predictedSec: null }))).toBeNull();
  expect(layoutProven(proven(10, { predictedSec: 0 }))).toBeNull();
});
