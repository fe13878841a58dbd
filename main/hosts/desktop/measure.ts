import { ORPCError, safe } from '@orpc/client';
import type { Setup, SetupState } from '../../../preload/contract.ts';
import { lookAndMeasure } from '../../../preload/look-and-measure.ts';
import { Failure } from '../../nouns/failure.ts';

/**
 * Measures this machine for the tray. What comes of it, a failure too, shows in the snapshot; answered is only what
 * does not: why nothing was begun, or `null`.
 */
export async function measure(setup: Setup, state: SetupState): Promise<Failure | null> {
  const measured = await safe(lookAndMeasure(setup, state));
  return measured.error === null ? null : whyNotBegun(measured.error);
}

/** What the contract does not foresee is a bug. */
function whyNotBegun(error: Error): Failure | null {
  if (!(error instanceof ORPCError) || !error.defined) throw error;
  if (error.code !== 'BUSY') return null;
  return Failure.parse({ code: 'busy', ...Object(error.data) });
}
