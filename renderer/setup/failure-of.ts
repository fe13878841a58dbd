import { isDefinedError, ORPCError } from '@orpc/client';
import type { Failure } from '../../preload/contract.ts';

/** The failure of a call. `null`: it was cancelled or paused, which is no failure. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  // Other errors come from the link and not from the machine side.
  if (!(error instanceof ORPCError)) return { code: 'link-lost' };
  if (error.code === 'CANCELLED' || error.code === 'PAUSED') return null;
  const data = isDefinedError(error) ? withCode(error.code, error.data) : null;
  return isFailure(data) ? data : { code: 'bug', said: error.message };
}

/** The contract only says which step is busy. */
function withCode(code: string, data: unknown): unknown {
  return code === 'BUSY' ? { code: 'busy', ...Object(data) } : data;
}

function isFailure(data: unknown): data is Failure {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string';
}
