import type { VisitSize } from './samples.ts';
import type { TypeModel } from './type-model.ts';

/** A model to visit, how, and in how many of the rounds. */
export interface PlannedModel {
  readonly model: TypeModel;
  readonly sizes: readonly VisitSize[];
  readonly rounds: number;
  /** In how many of them a prompt is read too: that takes as long as thirty steps. */
  readonly promptRounds: number;
  /** Its speed can be inferred from another type's: left out where there is no time. */
  readonly canBeInferred: boolean;
}
