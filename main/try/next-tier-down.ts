import { type Recommendation, RUNS } from '../recommend/nouns/recommendation.ts';

/** A tier that answers in time, and what its replies take. */
export interface TierInstead {
  readonly tier: string;
  readonly model: string;
  readonly sec: number;
}

/**
 * The next lower tier whose reply is predicted to come in time; `null`: there is none. Without a tier, as for a model
 * picked by hand, the highest one that is faster.
 */
export function nextTierDown(
  { tiers, limitSec }: Pick<Recommendation, 'tiers' | 'limitSec'>,
  tier: string | null,
  measuredSec: number,
): TierInstead | null {
  const rank = tiers.findIndex(({ name }) => name === tier);
  const lower = rank === -1 ? tiers : tiers.slice(0, rank);
  const found = lower.findLast(
    ({ model, llmSec, verdict }) =>
      model !== null &&
      llmSec !== null &&
      llmSec <= Math.min(limitSec, measuredSec) &&
      RUNS.includes(verdict),
  );
  if (found?.model == null || found.llmSec === null) return null;
  return { tier: found.name, model: found.model, sec: found.llmSec };
}
