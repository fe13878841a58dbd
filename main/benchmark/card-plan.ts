import type { BenchmarkPlan, PlannedModel } from './plan.ts';
import { hasWideMatrices } from './type-model.ts';

/** A card reads it in milliseconds, so every model of the plan is asked to, in each round. */
const PROMPT_TOKENS = 128;
/** Looking back at 300 tokens, as a call does, takes a card less than its steps vary by. */
const FAR_POSITION = 3_840;

/** The same models for a card, which is fast enough for longer prompts and has to look back farther. */
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
