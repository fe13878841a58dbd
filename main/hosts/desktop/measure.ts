import { isDefinedError, safe } from '@orpc/client';
import type { Setup, SetupState } from '../../../preload/contract.ts';

/**
 * Measures this machine, after a look at it where there was none. What comes of it, a failure too, shows in
 * the snapshot: nobody waits for this one.
 */
export async function measure(setup: Setup, state: SetupState): Promise<void> {
  if (state.machine === null && !(await happened(setup.probe()))) return;
  await happened(setup.benchmark({}));
}

/** Whether it ended well; what the contract does not foresee is a bug. */
async function happened(call: ReturnType<Setup['probe']> | ReturnType<Setup['benchmark']>): Promise<boolean> {
  const { error } = await safe<unknown, Error>(call);
  if (error !== null && !isDefinedError(error)) throw error;
  return error === null;
}
