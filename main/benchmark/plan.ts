import { TURN_POSITION } from '../predict/turn-position.ts';
import type { Machine } from '../probe/machine.ts';
import type { VisitSize } from './samples.ts';
import type { TensorType } from './speed-profile.ts';
import { ATTENTION_DIMS, attentionModel, type TypeModel, tinyModels, typeModel } from './type-model.ts';

const START = 8;

/** A model to visit, how, and in how many of the rounds. */
export interface PlannedModel {
  readonly model: TypeModel;
  readonly sizes: readonly VisitSize[];
  readonly rounds: number;
}

export interface BenchmarkPlan {
  readonly models: readonly PlannedModel[];
  readonly rounds: number;
  /** What the models take in files or memory at once. */
  readonly bytes: number;
  /** Types that were left out and will be inferred. */
  readonly inferred: readonly TensorType[];
}

/** Most weights of a Q4_K_M file have this type. */
const COMMON: TensorType = 'Q4_K';
/** The deep one's step is mostly weights; against the shallow one it tells what a step costs besides. */
const COMMON_LAYERS = { shallow: 2, deep: 6 };
/** The other types of a Q4_K_M file; visited in each round too. */
const MAIN: readonly { type: TensorType; promptTokens: number }[] = [
  { type: 'Q6_K', promptTokens: 96 },
  { type: 'Q5_K', promptTokens: 64 },
];
/** What rows that no K type fits and mixtures of experts use instead. */
const RARE: readonly TensorType[] = ['Q8_0', 'Q5_0', 'MXFP4'];

/** A prompt this long is read nearly as fast per token as the longest ones. */
const PROMPT_TOKENS = 128;

const ROUNDS = 3;
/** One visit is not enough: for heads of odd size this is half of a step. */
const LOOKING_BACK_ROUNDS = 2;
/** The models' files, and what llama.cpp repacks beside them, may take this share of free memory. */
const MEMORY_SHARE = 0.5;
const COPIES = 2;
const SCALES = [1, 0.5, 0.25];

/** Which models to run: all that fit into memory, at the largest width that does. */
export function planBenchmark(machine: Machine, quick: boolean): BenchmarkPlan {
  const budget = Math.min(machine.memory.availableBytes, machine.memory.usableBytes) * MEMORY_SHARE;
  const plans = SCALES.map((scale) => (quick ? quickPlan(scale) : fullPlan(scale)));
  return plans.find(({ bytes }) => bytes * COPIES <= budget) ?? quickPlan(SCALES.at(-1) ?? 1);
}

function fullPlan(scale: number): BenchmarkPlan {
  const main = MAIN.map(({ type, promptTokens }) =>
    visited(typeModel(type, scale), ROUNDS, 12, promptTokens),
  );
  const rare = RARE.map((type) => visited(typeModel(type, scale), 1, 10, 32));
  return plan(
    [
      ...common(scale, ROUNDS, PROMPT_TOKENS),
      ...main,
      ...rare,
      ...aroundTheMatrices(Object.values(ATTENTION_DIMS)),
    ],
    ROUNDS,
    [],
  );
}

/** Narrow models of two types, and a round less: the others are inferred from their size. */
function quickPlan(scale: number): BenchmarkPlan {
  const narrow = scale / 2;
  const sixth = visited(typeModel('Q6_K', narrow), 2, 8, 40);
  return plan(
    [...common(narrow, 2, PROMPT_TOKENS / 2), sixth, ...aroundTheMatrices([ATTENTION_DIMS.even])],
    2,
    ['Q5_K', ...RARE],
  );
}

/** The prompt is timed on the shallow one: it takes a third of the time there, so it may be a long one. */
function common(scale: number, rounds: number, promptTokens: number): PlannedModel[] {
  return [
    visited(typeModel(COMMON, scale, COMMON_LAYERS.deep), rounds, 12, 0),
    visited(typeModel(COMMON, scale, COMMON_LAYERS.shallow), rounds, 12, promptTokens),
  ];
}

function visited(model: TypeModel, rounds: number, steps: number, promptTokens: number): PlannedModel {
  return { model, rounds, sizes: [{ position: START, steps, promptTokens }] };
}

/** What is not matrices: the cost of a token, of a layer, and of looking back. */
function aroundTheMatrices(headDims: readonly number[]): PlannedModel[] {
  const { shallow, deep } = tinyModels();
  const lookingBack = [START, TURN_POSITION].map((position) => ({ position, steps: 10, promptTokens: 0 }));
  return [
    visited(shallow, 1, 16, 0),
    visited(deep, 1, 16, 0),
    ...headDims.map((headDim) => ({
      model: attentionModel(headDim),
      sizes: lookingBack,
      rounds: LOOKING_BACK_ROUNDS,
    })),
  ];
}

function plan(models: PlannedModel[], rounds: number, inferred: readonly TensorType[]): BenchmarkPlan {
  return { models, rounds, inferred, bytes: models.reduce((sum, { model }) => sum + model.loadBytes, 0) };
}
