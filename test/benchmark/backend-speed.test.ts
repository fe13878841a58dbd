import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backendSpeedOf } from '../../main/benchmark/backend-speed.ts';
import { onCard } from '../../main/benchmark/card-plan.ts';
import { BackendSpeed, TensorType } from '../../main/benchmark/nouns/speed-profile.ts';
import { type BenchmarkPlan, planBenchmark } from '../../main/benchmark/plan.ts';
import type { Samples, VisitSize } from '../../main/benchmark/samples.ts';
import { ATTENTION_DIMS, kvBytesPerToken, type TypeModel } from '../../main/benchmark/type-model.ts';
import { predictSpeed } from '../../main/predict/speed.ts';
import { published } from '../predict/published-files.ts';
import { machineWith } from './given.ts';

/** A machine that follows the formula. */
interface Truth {
  readonly decodeBytesPerSec: Readonly<Record<TensorType, number>>;
  readonly prefillOpsPerSec: number;
  readonly loadBytesPerSec: number;
  readonly tokenSec: number;
  readonly layerSec: number;
  readonly promptSec: number;
  readonly evenBytesPerSec: number;
  readonly oddBytesPerSec: number;
}

const VISITS = 3;

function stepSec(model: TypeModel, position: number, truth: Truth): number {
  const even = model.shape.head_dim === ATTENTION_DIMS.even;
  return (
    truth.tokenSec +
    model.layers * truth.layerSec +
    model.readBytes / truth.decodeBytesPerSec[model.type] +
    (position * kvBytesPerToken(model)) / (even ? truth.evenBytesPerSec : truth.oddBytesPerSec)
  );
}

/** The times that the rounds of a plan would have; each fifth step waits `stallSec` for a core. */
function timedOn(plan: BenchmarkPlan, truth: Truth, stallSec = 0): Samples[] {
  return plan.models.flatMap(({ model, sizes }) => sizes.map((size) => timed(model, size, truth, stallSec)));
}

function timed(model: TypeModel, size: VisitSize, truth: Truth, stallSec: number): Samples {
  const stepMs = Array.from(
    { length: 10 },
    (_, index) => 1000 * (stepSec(model, size.position, truth) + (index % 5 === 4 ? stallSec : 0)),
  );
  const besideSec = truth.promptSec || truth.tokenSec + model.layers * truth.layerSec;
  const promptSec = (model.promptOps * size.promptTokens) / truth.prefillOpsPerSec + besideSec;
  const prefillMs = size.promptTokens === 0 ? null : 1000 * promptSec;
  const visits = Array.from({ length: VISITS }, () => ({ stepMs, prefillMs }));
  return { model, size, visits, loadMs: (1000 * model.loadBytes) / truth.loadBytesPerSec };
}

const everyType = (gigabytesPerSec: number): Truth['decodeBytesPerSec'] => {
  const rate = gigabytesPerSec * 1e9;
  return {
    F32: rate,
    F16: rate,
    BF16: rate,
    Q4_K: rate,
    Q5_K: rate,
    Q6_K: rate,
    Q5_0: rate,
    Q5_1: rate,
    Q8_0: rate,
    MXFP4: rate,
  };
};

const usual: Truth = {
  decodeBytesPerSec: { ...everyType(30), Q4_K: 40e9, Q6_K: 35e9, MXFP4: 20e9 },
  prefillOpsPerSec: 300e9,
  loadBytesPerSec: 0.5e9,
  tokenSec: 0.0002,
  layerSec: 0.00005,
  promptSec: 0,
  evenBytesPerSec: 20e9,
  oddBytesPerSec: 5e9,
};

/** A gaming card: the fixed cost of a prompt is as long as the matrices of a small model. */
const card: Truth = {
  decodeBytesPerSec: { ...everyType(320), Q4_K: 350e9 },
  prefillOpsPerSec: 30e12,
  loadBytesPerSec: 2e9,
  tokenSec: 0.0001,
  layerSec: 0.00003,
  promptSec: 0.0014,
  evenBytesPerSec: 400e9,
  oddBytesPerSec: 300e9,
};

const full = planBenchmark(machineWith(), false);
const quick = planBenchmark(machineWith(), true);
const given = { backend: 'cpu', threads: 2 } as const;

const rate = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
/** Machines compute some operations in the time in which they read a byte; reading is never much faster. */
const truths: fc.Arbitrary<Truth> = fc
  .record({
    gigabytesPerSec: rate(5, 60),
    opsPerByte: rate(2, 20),
    loadBytesPerSec: rate(0.1e9, 3e9),
    tokenSec: rate(0, 0.0003),
    layerSec: rate(0, 0.0001),
    promptSec: fc.constant(0),
    evenBytesPerSec: rate(2e9, 15e9),
    oddBytesPerSec: rate(1e9, 2e9),
  })
  .map(({ gigabytesPerSec, opsPerByte, ...rest }) => ({
    ...rest,
    decodeBytesPerSec: everyType(gigabytesPerSec),
    prefillOpsPerSec: gigabytesPerSec * 1e9 * opsPerByte,
  }));

function expectWithin(value: number, share: number, truth: number): void {
  expect(value / truth).toBeGreaterThan(1 - share);
  expect(value / truth).toBeLessThan(1 + share);
}

test.for([
  ['full', full],
  ['quick', quick],
] as const)('a %s plan recovers the rates that the steps were generated from', ([, plan]) => {
  fc.assert(
    fc.property(truths, (truth) => {
      const speed = backendSpeedOf(timedOn(plan, truth), given);
      for (const type of speed.types.filter(({ provenance }) => provenance === 'measured')) {
        // Attention is not subtracted: on the narrow ones it shows.
        expectWithin(type.decodeBytesPerSec, 0.06, truth.decodeBytesPerSec[type.type]);
        expectWithin(type.prefillOpsPerSec, 0.05, truth.prefillOpsPerSec);
        expectWithin(type.loadBytesPerSec, 0.01, truth.loadBytesPerSec);
      }
      expectWithin(speed.attention.evenBytesPerSec, 0.05, truth.evenBytesPerSec);
      expect(speed.stallSec).toBeCloseTo(0, 9);
    }),
    { numRuns: 50 },
  );
});

test.for([
  ['full', full],
  ['quick', quick],
] as const)('a %s plan on a card recovers its rates, and the fixed cost of a prompt', ([, plan]) => {
  const speed = backendSpeedOf(timedOn(onCard(plan), card), { backend: 'vulkan', threads: 1 });
  for (const type of speed.types.filter(({ provenance }) => provenance === 'measured')) {
    expectWithin(type.decodeBytesPerSec, 0.06, card.decodeBytesPerSec[type.type]);
    expectWithin(type.prefillOpsPerSec, 0.01, card.prefillOpsPerSec);
  }
  expect(new Set(speed.types.map(({ type }) => type)).size).toBe(speed.types.length);
  expectWithin(speed.promptSec, 0.01, card.promptSec);
  expectWithin(speed.attention.evenBytesPerSec, 0.05, card.evenBytesPerSec);
});

test('the fixed cost of a prompt is spread over its tokens', () => {
  const speed = { ...backendSpeedOf(timedOn(onCard(full), card), given), relativeRange: { low: 1, high: 1 } };
  const [costly, free] = [speed, { ...speed, promptSec: 0 }].map((each) =>
    predictSpeed(published('llama-2-7b-chat'), each),
  );
  const moreSec = 128 / (costly?.prefillTokensPerSec ?? 0) - 128 / (free?.prefillTokensPerSec ?? 0);
  expectWithin(moreSec, 0.01, card.promptSec);
});

test('types that differ get different speeds', () => {
  const speed = backendSpeedOf(timedOn(full, usual), given);
  for (const type of ['Q4_K', 'Q6_K', 'Q5_K', 'MXFP4'] as const) {
    const found = speed.types.find((one) => one.type === type)?.decodeBytesPerSec ?? 0;
    expectWithin(found, 0.05, usual.decodeBytesPerSec[type]);
  }
});

test('heads of an odd size get their own speed if they were run, never faster than even ones', () => {
  const { attention } = backendSpeedOf(timedOn(full, usual), given);
  expectWithin(attention.oddBytesPerSec, 0.05, usual.oddBytesPerSec);
  const swapped = { ...usual, evenBytesPerSec: 5e9, oddBytesPerSec: 20e9 };
  const odd = backendSpeedOf(timedOn(full, swapped), given).attention;
  expect(odd.oddBytesPerSec).toBeLessThanOrEqual(odd.evenBytesPerSec);
});

test('a higher cost per layer or token makes the rest of the machine no slower', () => {
  const before = backendSpeedOf(timedOn(full, usual), given);
  const dearer = { ...usual, layerSec: usual.layerSec + 0.0001, tokenSec: usual.tokenSec + 0.0003 };
  const after = backendSpeedOf(timedOn(full, dearer), given);
  expectWithin((after.layerSec - before.layerSec) / 0.0001, 0.05, 1);
  expectWithin((after.tokenSec - before.tokenSec) / 0.0003, 0.05, 1);
});

test('occasional waits are found as the stall, and distort no rate', () => {
  const quiet = backendSpeedOf(timedOn(full, usual), given);
  const stalled = backendSpeedOf(timedOn(full, usual, 0.01), given);
  expectWithin(stalled.stallSec, 0.01, 0.01 / 5);
  expect(stalled.types[0]?.decodeBytesPerSec).toBeCloseTo(quiet.types[0]?.decodeBytesPerSec ?? 0, 0);
});

test('a real model is predicted by the formula', () => {
  const model = published('llama-2-7b-chat');
  const speed = { ...backendSpeedOf(timedOn(full, usual), given), relativeRange: { low: 1, high: 1 } };
  const obeying = {
    ...speed,
    ...{ tokenSec: usual.tokenSec, layerSec: usual.layerSec, stallSec: 0 },
    attention: { evenBytesPerSec: usual.evenBytesPerSec, oddBytesPerSec: usual.oddBytesPerSec },
    types: speed.types.map((one) => ({
      ...one,
      decodeBytesPerSec: usual.decodeBytesPerSec[one.type],
      prefillOpsPerSec: usual.prefillOpsPerSec,
    })),
  };
  const [found, truth] = [predictSpeed(model, speed), predictSpeed(model, obeying)];
  expectWithin(found.decodeTokensPerSec, 0.05, truth.decodeTokensPerSec);
  expectWithin(found.prefillTokensPerSec, 0.05, truth.prefillTokensPerSec);
});

test.for([
  ['full', full],
  ['quick', quick],
] as const)('after a %s plan every type has a speed, and one that was not run is marked', ([, plan]) => {
  const { types } = backendSpeedOf(timedOn(plan, usual), given);
  expect(new Set(types.map(({ type }) => type))).toEqual(new Set(TensorType.options));
  expect(types).toHaveLength(TensorType.options.length);
  const run = new Set(plan.models.map(({ model }) => model.type));
  for (const { type, provenance } of types) {
    expect(provenance).toBe(run.has(type) ? 'measured' : 'predicted');
  }
});

test('noise that reverses everything still gives a usable speed', () => {
  const ms = fc.double({ min: 0.01, max: 1000, noNaN: true });
  const visits = fc.array(
    fc.record({ stepMs: fc.array(ms, { minLength: 3, maxLength: 6 }), prefillMs: ms }),
    {
      minLength: 1,
      maxLength: 2,
    },
  );
  const count = timedOn(full, usual).length;
  fc.assert(
    fc.property(fc.array(visits, { minLength: count, maxLength: count }), (all) => {
      const noisy = timedOn(full, usual).map((one, index) => ({ ...one, visits: all[index] ?? one.visits }));
      const speed = { ...backendSpeedOf(noisy, given), relativeRange: { low: 1, high: 1 } };
      BackendSpeed.parse(speed);
      expect(predictSpeed(published('llama-2-7b-chat'), speed).decodeTokensPerSec).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
