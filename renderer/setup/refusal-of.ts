import type { Failure, SetupState, StepName } from '../../preload/contract.ts';

/**
 * Why a step has not started. A failure of the step itself is in the state, and shown from there; and that another step
 * runs holds only until it ends. Pressed twice, a step runs all the same.
 */
export function refusalOf(
  step: StepName,
  failure: Failure | null,
  { running, failed }: Pick<SetupState, 'running' | 'failed'>,
): Failure | null {
  if (failure === null || running[step] !== undefined) return null;
  if (failure.code !== 'busy') return failed[step] === undefined ? failure : null;
  // What runs in another process is not in the state.
  return failure.elsewhere || running[failure.step] !== undefined ? failure : null;
}
