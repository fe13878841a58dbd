import { expect, test } from 'vitest';
import { measuringSec } from '../../main/benchmark/nouns/measuring-sec.ts';
import { BENCHMARK_SEC } from '../../main/benchmark/nouns/promised-sec.ts';
import { profileWith } from '../predict/given-speed.ts';

const full = { benchmarkSec: BENCHMARK_SEC.full };
const quick = { benchmarkSec: BENCHMARK_SEC.quick };

test('before a machine was measured, a button promises what every machine keeps', () => {
  expect(measuringSec(null, full)).toBe(BENCHMARK_SEC.full);
  expect(measuringSec(null, quick)).toBe(BENCHMARK_SEC.quick);
});

test('afterwards it promises what the last measurement took, in whole seconds', () => {
  expect(measuringSec(profileWith({ durationMs: 12_300 }), full)).toBe(13);
  expect(measuringSec(profileWith({ durationMs: 3_100, isQuick: true }), quick)).toBe(4);
});

test('a disturbed measurement, or one of the other kind, promises nothing', () => {
  const disturbed = profileWith({ durationMs: 19_000, noise: { spread: 1, contended: true } });
  expect(measuringSec(disturbed, full)).toBe(BENCHMARK_SEC.full);
  expect(measuringSec(profileWith({ durationMs: 3_100, isQuick: true }), full)).toBe(BENCHMARK_SEC.full);
  expect(measuringSec(profileWith({ durationMs: 12_300 }), quick)).toBe(BENCHMARK_SEC.quick);
});
