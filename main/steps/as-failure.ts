import { failureOf, SetupError } from '../nouns/setup-error.ts';
import type { Failure } from './nouns/step.ts';

/** Enough to find a bug by; a message may hold a whole file. */
const MOST_SAID = 500;

/** What a wizard is shown. A bug has no next step of its own. */
export function asFailure(error: unknown): Failure {
  if (error instanceof SetupError) return failureOf(error);
  const said = (error instanceof Error ? error.message : String(error)).slice(0, MOST_SAID);
  return {
    code: 'bug',
    message: `Voicefit failed in a way it did not expect: ${said}`,
    nextStep: 'Try again, and report it if it stays.',
    mishap: { code: 'bug', said },
  };
}
