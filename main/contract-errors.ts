import { ORPCError } from '@orpc/server';
import { SetupError } from './nouns/setup-error.ts';
import { StepBusy, StepCancelled } from './steps/nouns/step-errors.ts';
import { asFailure } from './steps/steps.ts';

/** What went wrong, as the contract names it; a bug stays what it is. */
export function asContractError(error: unknown): unknown {
  if (error instanceof SetupError) {
    return new ORPCError('FAILED', { data: asFailure(error), cause: error });
  }
  if (error instanceof StepBusy) {
    const { running: step, elsewhere } = error;
    return new ORPCError('BUSY', { data: { step, elsewhere }, cause: error });
  }
  if (error instanceof StepCancelled) return new ORPCError('CANCELLED', { cause: error });
  return error;
}
