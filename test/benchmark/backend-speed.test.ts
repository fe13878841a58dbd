import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backendSpeedOf } from '../../main/benchmark/backend-speed.ts';
import { onCard } from '../../main/benchmark/card-plan.ts';
import { BackendSpeed, TensorType } from '../../main/benchmark/nouns/speed-profile.ts';
import { planBenchmark } from '../../main/benchmark/plan.ts';
import { hasWideMatrices } from '../../main/benchmark/type-model.ts';
import { predictSpeed } from '../../main/predict/speed.ts';
import { published } from '../predict/published-files.ts';
import { machineWith } from './given.ts';
import { card, timedOn, truths, usual } from './true-machine.ts';

const full = planBenchmark(machineWith(), false);
const quick = planBenchmark(machineWith(), true);
const given = { backend: 'cpu', threads: 2, cacheBytes: 0 } as const;

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
      expect(speed.loadSec).toBeCloseTo(truth.loadSec, 6);
    }),
    { numRuns: 50 },
  );
});

test.for([
  ['full', full],
  ['quick', quick],
] as const)('a %s plan on a card recovers its rates, and the fixed cost of a prompt', ([, plan]) => {
  const speed = backendSpeedOf(timedOn(onCard(plan), card), {
    ...given,
    backend: 'vulkan',
  });
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

test('loading shows what each token of a vocabulary costs if there is time for a long one', () => {
  const vocabularySec = (plan: typeof full) => backendSpeedOf(timedOn(plan, usual), given).vocabularyTokenSec;
  expectWithin(vocabularySec(full) ?? 0, 0.2, usual.vocabularyTokenSec);
  expect(vocabularySec(quick)).toBeUndefined();
});

describe('a type that seems twice as fast as usual beside the common one', () => {
  const fast = { ...usual, decodeBytesPerSec: { ...usual.decodeBytesPerSec, Q6_K: 100e9 } };
  const speedOf = (cacheBytes: number, stallSec = 0) => {
    const { types } = backendSpeedOf(timedOn(full, fast, stallSec), { ...given, cacheBytes });
    return types.find(({ type }) => type === 'Q6_K')?.decodeBytesPerSec ?? 0;
  };

  test('is believed on a quiet processor whose cache is far smaller than the model', () => {
    expectWithin(speedOf(1e6), 0.1, 100e9);
  });

  test('is hardly believed if a cache may have held it, or if steps wait for long', () => {
    for (const doubted of [speedOf(1e9), speedOf(1e6, 0.05)]) {
      expect(doubted).toBeGreaterThan(1.25 * 40e9);
      expect(doubted).toBeLessThan(65e9);
    }
  });
});

test('where a quick plan had no time for what is not matrices, a large model is predicted nearly as well', () => {
  const share = 0.5;
  const slow = { ...usual, layerSec: 70e-6 / share };
  const matrices = quick.models.filter(({ model }) => hasWideMatrices(model));
  const found = backendSpeedOf(timedOn({ ...quick, models: matrices }, slow), { ...given, coreShare: share });
  const whole = backendSpeedOf(timedOn(quick, slow), given);
  expect(found.layerSec).toBe(70e-6 / share);
  const tokensPerSec = [found, whole].map((speed) => {
    const ranged = { ...speed, relativeRange: { low: 1, high: 1 } };
    return predictSpeed(published('llama-2-7b-chat'), ranged).decodeTokensPerSec;
  });
  expectWithin(tokensPerSec[0] ?? 0, 0.05, tokensPerSec[1] ?? 0);
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
