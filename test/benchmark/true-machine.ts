import fc from 'fast-check';
import type { TensorType } from '../../main/benchmark/nouns/speed-profile.ts';
import type { BenchmarkPlan } from '../../main/benchmark/plan.ts';
import type { Samples, VisitSize } from '../../main/benchmark/samples.ts';
import { ATTENTION_DIMS, kvBytesPerToken, type TypeModel } from '../../main/benchmark/type-model.ts';

/** A machine that follows the formula. */
export interface Truth {
  readonly decodeBytesPerSec: Readonly<Record<TensorType, number>>;
  readonly prefillOpsPerSec: number;
  readonly loadBytesPerSec: number;
  readonly loadSec: number;
  readonly vocabularyTokenSec: number;
  readonly tokenSec: number;
  readonly layerSec: number;
  readonly promptSec: number;
  readonly evenBytesPerSec: number;
  readonly oddBytesPerSec: number;
}

const VISITS = 3;
/** Of nearly all models; its cost is part of what loading costs at all. */
const SHORT_VOCABULARY = 1024;

function stepSec(model: TypeModel, position: number, truth: Truth): number {
  const even = model.shape.head_dim === ATTENTION_DIMS.even;
  return (
    truth.tokenSec +
    model.layers * truth.layerSec +
    model.readBytes / truth.decodeBytesPerSec[model.type] +
    (position * kvBytesPerToken(model)) / (even ? truth.evenBytesPerSec : truth.oddBytesPerSec)
  );
}

function loadSec(model: TypeModel, truth: Truth): number {
  const tokens = model.shape.vocab_size - SHORT_VOCABULARY;
  return truth.loadSec + tokens * truth.vocabularyTokenSec + model.loadBytes / truth.loadBytesPerSec;
}

/** The times that the rounds of a plan would have; each fifth step waits `stallSec` for a core. */
export function timedOn(plan: BenchmarkPlan, truth: Truth, stallSec = 0): Samples[] {
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
  return { model, size, visits, loadMs: 1000 * loadSec(model, truth) };
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

export const usual: Truth = {
  decodeBytesPerSec: { ...everyType(30), Q4_K: 40e9, Q6_K: 35e9, MXFP4: 20e9 },
  prefillOpsPerSec: 300e9,
  loadBytesPerSec: 0.5e9,
  loadSec: 0.03,
  vocabularyTokenSec: 5e-6,
  tokenSec: 0.0002,
  layerSec: 0.00005,
  promptSec: 0,
  evenBytesPerSec: 20e9,
  oddBytesPerSec: 5e9,
};

/** A gaming card: the fixed cost of a prompt is as long as the matrices of a small model. */
export const card: Truth = {
  decodeBytesPerSec: { ...everyType(320), Q4_K: 350e9 },
  prefillOpsPerSec: 30e12,
  loadBytesPerSec: 2e9,
  loadSec: 0.1,
  vocabularyTokenSec: 5e-6,
  tokenSec: 0.0001,
  layerSec: 0.00003,
  promptSec: 0.0014,
  evenBytesPerSec: 400e9,
  oddBytesPerSec: 300e9,
};

const rate = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
/** Machines compute some operations in the time in which they read a byte; reading is never much faster. */
export const truths: fc.Arbitrary<Truth> = fc
  .record({
    gigabytesPerSec: rate(5, 60),
    opsPerByte: rate(2, 20),
    // Small files that load faster cannot be told from what each load costs.
    loadBytesPerSec: rate(0.1e9, 1e9),
    loadSec: rate(0, 0.1),
    vocabularyTokenSec: rate(2e-6, 2e-5),
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
