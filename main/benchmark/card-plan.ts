import { type BenchmarkPlan, PROMPT_TOKENS } from './plan.ts';
import type { PlannedModel } from './planned-model.ts';
import { hasWideMatrices } from './type-model.ts';

/** Attending to 300 tokens, as in a call, takes a card less time than its steps vary by. */
const FAR_POSITION = 3_840;

/**
 * The same models for a card: it reads a whole prompt in milliseconds, so every model reads one in each
 * round, and it attends to more tokens.
 */
export function onCard(plan: BenchmarkPlan): BenchmarkPlan {
  return { ...plan, models: plan.models.map(onCardToo) };
}

function onCardToo(planned: PlannedModel): PlannedModel {
  const { model, sizes, rounds } = planned;
  if (hasWideMatrices(model)) {
    const prompted = sizes.map((size) => ({ ...size, promptTokens: PROMPT_TOKENS }));
    return { ...planned, sizes: prompted, promptRounds: rounds };
  }
  const nearest = Math.min(...sizes.map(({ position }) => position));
  return {
    ...planned,
    sizes: sizes.map((size) => (size.position === nearest ? size : { ...size, position: FAR_POSITION })),
  };
}
