import { ORPCError, safe } from '@orpc/client';
import type { Setup, SetupState } from '../../../preload/contract.ts';

/**
 * Measures this machine, after a look at it where there was none. What comes of it, a failure too, shows in
 * the snapshot; answered is only what does not: why nothing was begun, or `null`.
 */
export async function measure(setup: Setup, state: SetupState): Promise<string | null> {
  if (state.machine === null) {
    const looked = await safe(setup.probe.run());
    if (looked.error !== null) return whyNotBegun(looked.error);
  }
  const measured = await safe(setup.benchmark.run({}));
  return measured.error === null ? null : whyNotBegun(measured.error);
}

/** What the contract does not foresee is a bug. */
function whyNotBegun(error: Error): string | null {
  if (!(error instanceof ORPCError) || !error.defined) throw error;
  return error.code === 'BUSY' ? error.message : null;
}
