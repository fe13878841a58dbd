import type { ModelRow, ModelSpeed, Range, SpeedProfile } from '../../../preload/contract.ts';

/**
 * Low and high of the model's own seconds: those of the turn without hearing and speaking, which are the
 * same at both ends.
 */
export function replyRange({ llmSec, turnSec, rangeSec }: ModelRow): Range | null {
  if (llmSec === null || turnSec === null || rangeSec === null) return null;
  const speechSec = turnSec - llmSec;
  return { low: rangeSec.low - speechSec, high: rangeSec.high - speechSec };
}

/** The measured or predicted speed behind a row; `null` where the row's figure is another one. */
export function speedOf({ id, backend }: ModelRow, { models }: SpeedProfile): ModelSpeed | null {
  return models.find((model) => model.id === id && model.backend === backend) ?? null;
}
