import { TURN_POSITION } from '../predict/turn-position.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { TensorType } from './nouns/speed-profile.ts';
import { costOf, type Pace } from './pace.ts';
import type { PlannedModel } from './planned-model.ts';
import { ATTENTION_DIMS, attentionModel, type TypeModel, tinyModels, typeModel } from './type-model.ts';

const START = 8;

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
/** The other types of a Q4_K_M file; visited in each round too. */
const MAIN: readonly { type: TensorType; promptTokens: number }[] = [
  { type: 'Q6_K', promptTokens: 96 },
  { type: 'Q5_K', promptTokens: 64 },
];
/**
 * Narrower than the common one, on which the score rests: its time is better spent on a second round. Narrow models of
 * the common type fit into large caches, and flatter the machine.
 */
const MAIN_WIDTH = 0.5;
/**
 * What rows that no K type fits and mixtures of experts use instead. Models of such rows are narrow, so
 * these are run narrow too: half the width is a quarter of the time to write and load.
 */
const RARE: readonly TensorType[] = ['Q8_0', 'Q5_0', 'MXFP4'];

/** A prompt this long is read nearly as fast per token as the longest ones. */
export const PROMPT_TOKENS = 128;

/** A single reading of theirs was off by a third, on a virtual machine. */
const MAIN_PROMPTS = 2;

const ROUNDS = 3;
/** One visit is not enough: for heads of odd size this is half of a step. */
const LOOKING_BACK_ROUNDS = 2;
/** The models' files, and what llama.cpp repacks beside them, may take this share of free memory. */
const MEMORY_SHARE = 0.5;
const COPIES = 2;
/** Widths relative to the full one, and whether the rare types are run: first what a fast machine has time for. */
const FULL_PLANS = [
  { scale: 1, hasRare: true },
  { scale: 0.75, hasRare: true },
  { scale: 0.5, hasRare: true },
  { scale: 0.5, hasRare: false },
  { scale: 0.375, hasRare: false },
  { scale: 0.25, hasRare: false },
] as const;
const QUICK_SCALES = [0.5, 0.375, 0.25, 0.125];
/** A plan is chosen if so many of its rounds fit. */
const WANTED_ROUNDS = { full: 2, quick: 1 };

/** What limits a plan, besides the machine's memory. */
export interface PlanLimits {
  /** The memory of the card that the models are to fit into as well. */
  readonly cardBytes?: number | undefined;
  /** Seconds for loading and two rounds, at a pace that this machine has shown. */
  readonly time?: { readonly sec: number; readonly pace: Pace } | undefined;
}

/** Which models to run: of the widest that fit into memory and time, all. */
export function planBenchmark(
  { memory }: Machine,
  quick: boolean,
  { cardBytes = Number.POSITIVE_INFINITY, time }: PlanLimits = {},
): BenchmarkPlan {
  const budget = Math.min(memory.availableBytes, memory.usableBytes, cardBytes) * MEMORY_SHARE;
  const narrow = QUICK_SCALES.map((scale) => quickPlan(scale, time !== undefined));
  const plans = [...(quick ? [] : FULL_PLANS.map(fullPlan)), ...narrow];
  const rounds = quick ? WANTED_ROUNDS.quick : WANTED_ROUNDS.full;
  const inMemory = plans.filter(({ bytes }) => bytes * COPIES <= budget);
  return (
    inMemory.find((plan) => fitsIn(quick ? withoutInferred(plan) : plan, rounds, time)) ??
    inMemory.at(-1) ??
    quickPlan(QUICK_SCALES.at(-1) ?? 1, time !== undefined)
  );
}

/** What a quick benchmark leaves out where it takes too long. */
function withoutInferred(plan: BenchmarkPlan): BenchmarkPlan {
  return { ...plan, models: plan.models.filter(({ canBeInferred }) => !canBeInferred) };
}

function fitsIn({ models }: BenchmarkPlan, rounds: number, time: PlanLimits['time']): boolean {
  if (time === undefined) return true;
  const { loadSec, visitSec } = costOf(models, time.pace, rounds);
  return loadSec + visitSec <= time.sec;
}

function fullPlan({ scale, hasRare }: (typeof FULL_PLANS)[number]): BenchmarkPlan {
  const main = MAIN.map(({ type, promptTokens }) =>
    visited(typeModel(type, scale * MAIN_WIDTH), ROUNDS, 12, promptTokens, MAIN_PROMPTS),
  );
  const rare = hasRare
    ? RARE.map((type) => ({ ...visited(typeModel(type, scale / 2), 1, 10, 32), canBeInferred: true }))
    : [];
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

/**
 * Narrow models of two types, and a round less: the others are inferred from their size. So is what is not matrices, where
 * even loading it would take too long.
 */
function quickPlan(narrow: number, isShort: boolean): BenchmarkPlan {
  const sixth = visited(typeModel('Q6_K', narrow), 2, 8, 40);
  const around = aroundTheMatrices([ATTENTION_DIMS.even]).map((planned) =>
    isShort ? { ...planned, canBeInferred: true, rounds: 1 } : planned,
  );
  return plan([...common(narrow, 2, PROMPT_TOKENS / 2), sixth, ...around], 2);
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
  const sizes = [{ position: START, steps, promptTokens }];
  return { model, rounds, promptRounds, sizes, canBeInferred: false };
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
      canBeInferred: headDim !== ATTENTION_DIMS.even,
    })),
  ];
}

function plan(models: PlannedModel[], rounds: number): BenchmarkPlan {
  return { models, rounds, bytes: models.reduce((sum, { model }) => sum + model.loadBytes, 0) };
}
