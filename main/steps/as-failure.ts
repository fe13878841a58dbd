import type { Failure } from '../nouns/failure.ts';
import { SetupError } from '../nouns/setup-error.ts';

/** Enough to find a bug; a message may contain a whole file. */
const MOST_SAID = 500;

/** The failure that a wizard shows. Anything that is not an expected failure is a bug. */
export function asFailure(error: unknown): Failure {
  if (error instanceof SetupError) return error.failure;
  const said = (error instanceof Error ? error.message : String(error)).slice(0, MOST_SAID);
  return { code: 'bug', said };
}
