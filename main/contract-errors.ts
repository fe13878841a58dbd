import { ORPCError } from '@orpc/server';
import { SetupError } from './nouns/setup-error.ts';
import { asFailure } from './steps/as-failure.ts';
import { StepBusy, StepCancelled, StepPaused } from './steps/nouns/step-errors.ts';

/** An error as the contract names it; a bug stays what it is. */
export function asContractError(error: unknown): unknown {
  if (error instanceof SetupError) {
    return new ORPCError('FAILED', { data: asFailure(error), cause: error });
  }
  if (error instanceof StepBusy) {
    const { running: step, elsewhere, canPause } = error;
    return new ORPCError('BUSY', { data: { step, elsewhere, canPause }, cause: error });
  }
  if (error instanceof StepCancelled) return new ORPCError('CANCELLED', { cause: error });
  if (error instanceof StepPaused) return new ORPCError('PAUSED', { cause: error });
  return error;
}
