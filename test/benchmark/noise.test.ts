import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noiseOf } from '../../main/benchmark/noise.ts';
import { tinyModels } from '../../main/benchmark/type-model.ts';
import { watchContention } from '../../main/contention.ts';
import { samplesOf } from './given.ts';

const NOBODY = { otherCores: 0, stolenCores: 0 };
const allCores = { threads: 4, logicalCores: 4 };

/** Rounds with these mean steps. */
const rounds = (...ms: number[]) => [
  samplesOf(
    tinyModels().deep,
    ms.map((one) => ({ stepMs: [one * 0.99, one, one * 1.01], prefillMs: null })),
  ),
];
const steady = rounds(50, 51, 50);

test('rounds that lie close together on an idle machine are quiet', () => {
  const noise = noiseOf(steady, NOBODY, allCores);
  expect(noise.contended).toBe(false);
  expect(noise.spread).toBeCloseTo(0.02, 2);
});

test.for([
  ['other programs', { otherCores: 1, stolenCores: 0 }],
  ['the hypervisor', { otherCores: 0, stolenCores: 1 }],
  ['both a little', { otherCores: 0.5, stolenCores: 0.5 }],
] as const)('a core taken by %s is contention, however steady the rounds', ([, contention]) => {
  expect(noiseOf(steady, contention, allCores).contended).toBe(true);
});

test('work on cores that are left free does not disturb', () => {
  const contention = { otherCores: 2, stolenCores: 0 };
  expect(noiseOf(steady, contention, { threads: 2, logicalCores: 4 }).contended).toBe(false);
  expect(noiseOf(steady, contention, { threads: 3, logicalCores: 4 }).contended).toBe(true);
});

test('widely spread rounds count as contention, whatever caused them', () => {
  expect(noiseOf(rounds(50, 500, 50), NOBODY, allCores)).toMatchObject({ contended: true });
});

test('having more threads than cores does not count as contention', () => {
  expect(noiseOf(steady, NOBODY, { threads: 8, logicalCores: 4 }).contended).toBe(false);
});

test('the range holds the central value, and contention only ever widens it', () => {
  const ms = fc.double({ min: 0.1, max: 1000, noNaN: true });
  const quiet = noiseOf(steady, NOBODY, allCores).relativeRange;
  fc.assert(
    fc.property(
      fc.array(ms, { minLength: 1, maxLength: 5 }),
      fc.double({ min: 1, max: 8, noNaN: true }),
      (of, otherCores) => {
        const { relativeRange, contended } = noiseOf(rounds(...of), { otherCores, stolenCores: 0 }, allCores);
        expect(contended).toBe(true);
        expect(relativeRange.low).toBeLessThanOrEqual(quiet.low);
        expect(relativeRange.high).toBeGreaterThanOrEqual(quiet.high);
        expect(relativeRange.low).toBeGreaterThan(0);
      },
    ),
  );
  expect(quiet.low).toBeLessThan(1);
  expect(quiet.high).toBeGreaterThan(1);
});

test('under contention the range extends beyond the slowest and the fastest round', () => {
  const { relativeRange } = noiseOf(rounds(20, 40, 240), NOBODY, allCores);
  expect(relativeRange.low).toBeLessThanOrEqual(100 / 240);
  expect(relativeRange.high).toBeGreaterThanOrEqual(100 / 20);
});

test('under contention the machine may be as fast as in its fastest step', () => {
  const stepMs = [...Array.from({ length: 40 }, () => 500), 25];
  const { relativeRange } = noiseOf(
    [samplesOf(tinyModels().deep, [{ stepMs, prefillMs: null }])],
    { otherCores: 4, stolenCores: 0 },
    allCores,
  );
  const centralMs = (40 * 500 + 25) / 41;
  expect(relativeRange.high).toBeGreaterThanOrEqual(centralMs / 25);
});

test('our own work is not counted as other work', async () => {
  const others = await watchContention();
  const startedMs = performance.now();
  while (performance.now() - startedMs < 300) Math.sqrt(startedMs);
  const asIfOthers = await others(0);
  const ofOthers = await others(0.3);
  expect(asIfOthers.otherCores).toBeGreaterThan(ofOthers.otherCores);
  for (const cores of [asIfOthers, ofOthers].flatMap(({ otherCores, stolenCores }) => [
    otherCores,
    stolenCores,
  ])) {
    expect(cores).toBeGreaterThanOrEqual(0);
    expect(cores).toBeLessThan(1024);
  }
});
