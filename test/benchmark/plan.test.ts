import { expect, test } from 'vitest';
import { costOf, type Pace } from '../../main/benchmark/pace.ts';
import { type BenchmarkPlan, planBenchmark } from '../../main/benchmark/plan.ts';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import { TURN_POSITION } from '../../main/predict/turn-position.ts';
import { machineWith } from './given.ts';

const plans = [false, true].flatMap((quick) =>
  [512 * MIB, 1 * GIB, 2 * GIB, 4 * GIB, 24 * GIB].map((bytes) => [bytes / MIB, quick, bytes] as const),
);
const planFor = (bytes: number, quick: boolean) =>
  planBenchmark(machineWith({ memory: { availableBytes: bytes } }), quick);

test.for(plans)('with %i MiB free (quick: %s) the models fit, and once more repacked', ([, quick, bytes]) => {
  const plan = planFor(bytes, quick);
  expect(2 * plan.bytes).toBeLessThanOrEqual(bytes);
  expect(plan.bytes).toBe(plan.models.reduce((sum, { model }) => sum + model.loadBytes, 0));
});

test('a plan for a card also fits into the card’s memory', () => {
  const machine = machineWith({ memory: { availableBytes: 64 * GIB } });
  const { bytes } = planBenchmark(machine, false);
  expect(planBenchmark(machine, false, { cardBytes: 64 * GIB }).bytes).toBe(bytes);
  expect(planBenchmark(machine, false, { cardBytes: 2 * GIB }).bytes).toBeLessThan(0.5 * GIB);
});

test('a container is planned by its limit, however much memory the host has free', () => {
  const contained = machineWith({ memory: { usableBytes: 2 * GIB, limitBytes: 2 * GIB } });
  expect(planBenchmark(contained, false)).toEqual(planFor(2 * GIB, false));
});

test('less memory never makes larger models', () => {
  for (const quick of [false, true]) {
    const bytes = [24 * GIB, 4 * GIB, 2 * GIB, 1 * GIB, 512 * MIB].map((free) => planFor(free, quick).bytes);
    expect(bytes).toEqual(bytes.toSorted((a, b) => b - a));
  }
});

/** Seen on a machine of two slow cores. */
const PACE = {
  loadBytesPerSec: 0.35e9,
  decodeBytesPerSec: 40e9,
  prefillOpsPerSec: 300e9,

  visitSec: 0.01,
};
/** A machine that is `factor` times as slow at everything. */
const slower = (factor: number): Pace => ({
  loadBytesPerSec: PACE.loadBytesPerSec / factor,
  decodeBytesPerSec: PACE.decodeBytesPerSec / factor,
  prefillOpsPerSec: PACE.prefillOpsPerSec / factor,
  visitSec: PACE.visitSec * factor,
});

test.for([
  [1, false, 8],
  [2, false, 8],
  [4, false, 7],
  [10, false, 7],
  [1, true, 2.2],
  [2, true, 1.8],
  [3, true, 1.6],
] as const)(
  'on a machine that is %i times as slow, loading and the wanted rounds fit (quick: %s) into %f s',
  ([factor, quick, sec]) => {
    const pace = slower(factor);
    const { models } = planBenchmark(machineWith(), quick, { time: { sec, pace } });
    const { loadSec, visitSec } = costOf(models, pace, quick ? 1 : 2);
    expect(loadSec + visitSec).toBeLessThanOrEqual(sec);
  },
);

test('the slower a machine, the less it loads; a fast one runs everything', () => {
  const bytes = [0.2, 1, 2, 4, 8, 100].map(
    (factor) => planBenchmark(machineWith(), false, { time: { sec: 8, pace: slower(factor) } }).bytes,
  );
  expect(bytes).toEqual(bytes.toSorted((a, b) => b - a));
  expect(bytes[0]).toBe(planBenchmark(machineWith(), false).bytes);
  expect(bytes.at(-1)).toBeGreaterThan(0);
});

const typesOf = ({ models }: BenchmarkPlan) => new Set(models.map(({ model }) => model.type));

test('a quick plan loads less, runs less and skips types', () => {
  const [full, quick] = [planFor(24 * GIB, false), planFor(24 * GIB, true)];
  const visits = ({ models }: typeof full) =>
    models.reduce((sum, { sizes, rounds }) => sum + sizes.length * rounds, 0);
  expect(quick.bytes).toBeLessThan(full.bytes);
  expect(visits(quick)).toBeLessThan(visits(full));
  expect(typesOf(quick).size).toBeLessThan(typesOf(full).size);
});

test.for(plans)('with %i MiB (quick: %s) the types that most weights have are run', ([, quick, bytes]) => {
  const run = typesOf(planFor(bytes, quick));
  expect(run).toContain('Q4_K');
  expect(run).toContain('Q6_K');
});

test.for(plans)('with %i MiB (quick: %s) each model is visited, and looked back in', ([, quick, bytes]) => {
  const { models, rounds } = planFor(bytes, quick);
  for (const planned of models) {
    expect(planned.rounds).toBeGreaterThanOrEqual(1);
    expect(planned.rounds).toBeLessThanOrEqual(rounds);
    expect(planned.sizes.length).toBeGreaterThan(0);
  }
  const positions = models.flatMap(({ sizes }) => sizes.map(({ position }) => position));
  expect(positions).toContain(TURN_POSITION);
});
