import { TURN_POSITION } from '../predict/turn-position.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { TensorType } from './nouns/speed-profile.ts';
import type { VisitSize } from './samples.ts';
import { ATTENTION_DIMS, attentionModel, type TypeModel, tinyModels, typeModel } from './type-model.ts';

const START = 8;

/** A model to visit, how, and in how many of the rounds. */
export interface PlannedModel {
  readonly model: TypeModel;
  readonly sizes: readonly VisitSize[];
  readonly rounds: number;
  /** In how many of them a prompt is read too: that takes as long as thirty steps. */
  readonly promptRounds: number;
}

export interface BenchmarkPlan {
  readonly models: readonly PlannedModel[];
  readonly rounds: number;
  /** What the models take in files or memory at once. */
  readonly bytes: number;
}

/** Most weights of a Q4_K_M file have this type. */
const COMMON: TensorType = 'Q4_K';
/**
 * The deep one's step is mostly weights; compared with the shallow one it shows the other costs of a step.
 */
const COMMON_LAYERS = { shallow: 2, deep: 6 };
/** Many: only the deep one shows how long steps wait for a core on average. */
const DEEP_STEPS = 20;
/** The other types of a Q4_K_M file; visited in each round too, with a prompt in the first alone. */
const MAIN: readonly { type: TensorType; promptTokens: number }[] = [
  { type: 'Q6_K', promptTokens: 96 },
  { type: 'Q5_K', promptTokens: 64 },
];
/** Narrower than the common one: memory that the system has to find first takes longer than the steps. */
const MAIN_WIDTH = 0.75;
/**
 * What rows that no K type fits and mixtures of experts use instead. Models of such rows are narrow, so
 * these are run narrow too: half the width is a quarter of the time to write and load.
 */
const RARE: readonly TensorType[] = ['Q8_0', 'Q5_0', 'MXFP4'];

/** A prompt this long is read nearly as fast per token as the longest ones. */
export const PROMPT_TOKENS = 128;

const ROUNDS = 3;
/** One visit is not enough: for heads of odd size this is half of a step. */
const LOOKING_BACK_ROUNDS = 2;
/** The models' files, and what llama.cpp repacks beside them, may take this share of free memory. */
const MEMORY_SHARE = 0.5;
const COPIES = 2;
const SCALES = [1, 0.5, 0.25];

/**
 * Which models to run: all that fit into memory, at the largest width that does.
 * @param cardBytes the memory of the card that they are to fit into as well
 */
export function planBenchmark(
  { memory }: Machine,
  quick: boolean,
  cardBytes = Number.POSITIVE_INFINITY,
): BenchmarkPlan {
  const budget = Math.min(memory.availableBytes, memory.usableBytes, cardBytes) * MEMORY_SHARE;
  const plans = SCALES.map((scale) => (quick ? quickPlan(scale) : fullPlan(scale)));
  return plans.find(({ bytes }) => bytes * COPIES <= budget) ?? quickPlan(SCALES.at(-1) ?? 1);
}

function fullPlan(scale: number): BenchmarkPlan {
  const main = MAIN.map(({ type, promptTokens }) =>
    visited(typeModel(type, scale * MAIN_WIDTH), ROUNDS, 12, promptTokens, 1),
  );
  const rare = RARE.map((type) => visited(typeModel(type, scale / 2), 1, 10, 32));
  return plan(
    [
      ...common(scale, ROUNDS, PROMPT_TOKENS),
      ...main,
      ...rare,
      ...aroundTheMatrices(Object.values(ATTENTION_DIMS)),
    ],
    ROUNDS,
  );
}

/** Narrow models of two types, and a round less: the others are inferred from their size. */
function quickPlan(scale: number): BenchmarkPlan {
  const narrow = scale / 2;
  const sixth = visited(typeModel('Q6_K', narrow), 2, 8, 40);
  return plan(
    [...common(narrow, 2, PROMPT_TOKENS / 2), sixth, ...aroundTheMatrices([ATTENTION_DIMS.even])],
    2,
  );
}

/** The prompt is timed on the shallow one: it takes a third of the time there, so it may be a long one. */
function common(scale: number, rounds: number, promptTokens: number): PlannedModel[] {
  return [
    visited(typeModel(COMMON, scale, COMMON_LAYERS.deep), rounds, DEEP_STEPS, 0),
    visited(typeModel(COMMON, scale, COMMON_LAYERS.shallow), rounds, 12, promptTokens),
  ];
}

function visited(
  model: TypeModel,
  rounds: number,
  steps: number,
  promptTokens: number,
  promptRounds = rounds,
): PlannedModel {
  return { model, rounds, promptRounds, sizes: [{ position: START, steps, promptTokens }] };
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
      promptRounds: 0,
    })),
  ];
}

function plan(models: PlannedModel[], rounds: number): BenchmarkPlan {
  return { models, rounds, bytes: models.reduce((sum, { model }) => sum + model.loadBytes, 0) };
}
