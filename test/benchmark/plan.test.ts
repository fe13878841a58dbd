import { expect, test } from 'vitest';
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
  expect(planBenchmark(machine, false, 64 * GIB).bytes).toBe(bytes);
  expect(planBenchmark(machine, false, 2 * GIB).bytes).toBeLessThan(0.5 * GIB);
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
