import { isDefinedError, ORPCError } from '@orpc/client';
import type { Failure } from '../../preload/contract.ts';

/** What a call answered instead. `null`: it was cancelled or paused, which is no failure. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  // Whatever else is thrown came from the link and not from the machine side.
  if (!(error instanceof ORPCError)) return { code: 'link-lost' };
  if (error.code === 'CANCELLED' || error.code === 'PAUSED') return null;
  const data = isDefinedError(error) ? withCode(error.code, error.data) : null;
  return isFailure(data) ? data : { code: 'bug', said: error.message };
}

/** Which step is busy is all that the contract says of it. */
function withCode(code: string, data: unknown): unknown {
  return code === 'BUSY' ? { code: 'busy', ...Object(data) } : data;
}

function isFailure(data: unknown): data is Failure {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string';
}
