import { isDefinedError, ORPCError } from '@orpc/client';
import type { Failure } from '../../preload/contract.ts';

/** What a call answered instead, in words that can be shown. `null`: it was cancelled, which is no failure. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  if (error instanceof ORPCError) {
    if (error.code === 'CANCELLED') return null;
    if (isDefinedError(error) && isFailure(error.data)) return error.data;
    if (error.code === 'BUSY') return BUSY;
    const { code, message } = error;
    return { code, message, nextStep: '', mishap: { code: 'bug', said: message } };
  }
  return LINK_LOST;
}

const BUSY: Failure = {
  code: 'busy',
  message: 'Another step is running.',
  nextStep: 'Wait until it ends, or cancel it.',
  mishap: { code: 'busy' },
};

/** Whatever else is thrown came from the link and not from the machine side. */
const LINK_LOST: Failure = {
  code: 'link-lost',
  message: 'Voicefit does not answer.',
  nextStep: 'The page tries again by itself.',
  mishap: { code: 'link-lost' },
};

function isFailure(data: unknown): data is Failure {
  return (
    typeof data === 'object' &&
    data !== null &&
    'code' in data &&
    'message' in data &&
    'nextStep' in data &&
    [data.code, data.message, data.nextStep].every((text) => typeof text === 'string')
  );
}
