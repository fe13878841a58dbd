import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MadeVisit } from '../../main/benchmark/calm-watch.ts';
import { disturbanceOf, noiseOf } from '../../main/benchmark/noise.ts';
import { isContended, watchContention } from '../../main/contention.ts';

const NOBODY = { otherCores: 0, stolenCores: 0 };
const allCores = { threads: 4, logicalCores: 4 };
const TAKEN = { none: 0, one: 1 };

/** A visit whose steps take so long on average. */
const made = (ms: number, takenCores = 0): MadeVisit => ({
  visit: { stepMs: [ms * 0.99, ms, ms * 1.01], prefillMs: null },
  takenCores,
});
const rounds = (...ms: number[]) => ms.map((one) => made(one));
const steady = rounds(50, 51, 50);

test('rounds that lie close together on an idle machine are quiet', () => {
  const noise = noiseOf(steady, TAKEN.none);
  expect(noise.contended).toBe(false);
  expect(noise.spread).toBeCloseTo(0.02, 2);
});

test.for([
  ['other programs', { otherCores: 1, stolenCores: 0 }],
  ['the hypervisor', { otherCores: 0, stolenCores: 1 }],
  ['both a little', { otherCores: 0.5, stolenCores: 0.5 }],
] as const)('a core taken by %s is contention', ([, contention]) => {
  expect(isContended(contention, allCores)).toBe(true);
});

test('work on cores that are left free does not disturb', () => {
  const contention = { otherCores: 2, stolenCores: 0 };
  expect(isContended(contention, { threads: 2, logicalCores: 4 })).toBe(false);
  expect(isContended(contention, { threads: 3, logicalCores: 4 })).toBe(true);
});

test('having more threads than cores does not count as contention', () => {
  expect(isContended(NOBODY, { threads: 8, logicalCores: 4 })).toBe(false);
});

test('a model that was disturbed in every visit makes the run contended, however steady the rounds', () => {
  expect(noiseOf(steady, TAKEN.one).contended).toBe(true);
});

test('a round that others disturbed is no reason to doubt the undisturbed ones', () => {
  const noise = noiseOf([made(50), made(140, 1), made(51)], TAKEN.none);
  expect(noise).toMatchObject({ contended: false, spread: expect.closeTo(0.02, 2) });
});

test('widely spread rounds count as contention, whatever caused them', () => {
  expect(noiseOf(rounds(50, 500, 50), TAKEN.none)).toMatchObject({ contended: true });
});

test('quiet rounds that lie apart give a range that holds all of them', () => {
  const { contended, relativeRange } = noiseOf(rounds(40, 50, 59), TAKEN.none);
  const centralMs = (40 + 50 + 59) / 3;
  expect(contended).toBe(false);
  expect(relativeRange.low).toBeLessThanOrEqual(centralMs / 59);
  expect(relativeRange.high).toBeGreaterThanOrEqual(centralMs / 40);
});

test('a model is as disturbed as its calmest visit, and as its calmest reading of a prompt', () => {
  const read = (takenCores: number): MadeVisit => ({ visit: { stepMs: [1], prefillMs: 5 }, takenCores });
  expect(disturbanceOf([made(50, 1), made(50, 0.1)])).toBe(0.1);
  expect(disturbanceOf([read(1), made(50, 0)])).toBe(1);
  expect(disturbanceOf([read(1), made(50, 0), read(0.05)])).toBe(0.05);
});

test('the range holds the central value, and contention only ever widens it', () => {
  const ms = fc.double({ min: 0.1, max: 1000, noNaN: true });
  const quiet = noiseOf(steady, TAKEN.none).relativeRange;
  fc.assert(
    fc.property(
      fc.array(ms, { minLength: 1, maxLength: 5 }),
      fc.double({ min: 1, max: 8, noNaN: true }),
      (of, otherCores) => {
        const { relativeRange, contended } = noiseOf(rounds(...of), otherCores);
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
  const { relativeRange } = noiseOf(rounds(20, 40, 240), TAKEN.none);
  expect(relativeRange.low).toBeLessThanOrEqual(100 / 240);
  expect(relativeRange.high).toBeGreaterThanOrEqual(100 / 20);
});

test('under contention the machine may be as fast as in its fastest step', () => {
  const stepMs = [...Array.from({ length: 40 }, () => 500), 25];
  const { relativeRange } = noiseOf([{ visit: { stepMs, prefillMs: null }, takenCores: 4 }], 4);
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
