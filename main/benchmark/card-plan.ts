import { type BenchmarkPlan, type PlannedModel, PROMPT_TOKENS } from './plan.ts';
import { hasWideMatrices } from './type-model.ts';

/** Looking back at 300 tokens, as a call does, takes a card less than its steps vary by. */
const FAR_POSITION = 3_840;

/**
 * The same models for a card: it reads a whole prompt in milliseconds, so every model is asked to in each
 * round, and it has to look back farther.
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
