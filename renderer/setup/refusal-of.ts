import type { Failure, SetupState, StepName } from '../../preload/contract.ts';

/** Why a step has not started. A failure of the step itself is in the state, and shown from there. */
export function refusalOf(
  step: StepName,
  failure: Failure | null,
  { running, failed }: Pick<SetupState, 'running' | 'failed'>,
): Failure | null {
  if (failure === null || running[step] !== undefined) return null;
  return failure.code === 'busy' || failed[step] === undefined ? failure : null;
}
