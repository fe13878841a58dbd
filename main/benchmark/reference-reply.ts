import type { Registry } from '../../registry/schema.ts';
import { predictSpeed } from '../predict/speed.ts';
import { replySec } from '../predict/turn.ts';
import type { BackendSpeed } from './nouns/speed-profile.ts';

/** A later reply of one model, by which backends are compared. */
export interface ReferenceReply {
  /** Display name of the model. */
  readonly llm: string;
  readonly sec: number;
}

/**
 * Seconds of a later reply of the reference model, whose speed is the CPU score; else of the first of the list. Callers wait
 * for later replies again and again, for the first one once. `null`: the registry has no model.
 */
export function referenceReply(
  speed: BackendSpeed,
  { models, reference_model: reference, turn }: Registry,
): ReferenceReply | null {
  const model = models.llm[reference] ?? Object.values(models.llm)[0];
  if (model === undefined) return null;
  return { llm: model.short_name, sec: replySec(predictSpeed(model, speed), turn).later };
}
