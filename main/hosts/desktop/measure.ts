import { ORPCError, safe } from '@orpc/client';
import type { Setup, SetupState } from '../../../preload/contract.ts';
import { lookAndMeasure } from '../../../preload/look-and-measure.ts';
import { Failure } from '../../nouns/failure.ts';

/**
 * Measures this machine for the tray. The outcome, including a failure, is in the snapshot; the return value
 * is only why nothing was started, or `null`.
 */
export async function measure(setup: Setup, state: SetupState): Promise<Failure | null> {
  const measured = await safe(lookAndMeasure(setup, state));
  return measured.error === null ? null : whyNotBegun(measured.error);
}

/** An error outside the contract is a bug. */
function whyNotBegun(error: Error): Failure | null {
  if (!(error instanceof ORPCError) || !error.defined) throw error;
  if (error.code !== 'BUSY') return null;
  return Failure.parse({ code: 'busy', ...Object(error.data) });
}
