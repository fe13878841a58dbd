import type { SetupState } from '../../steps/nouns/setup-state.ts';
import type { InstallRequest } from './install-request.ts';

/**
 * Whether what is installed becomes the choice, and so is what is tried and configured next: only where there is none yet,
 * and never what is for elsewhere or named by hand.
 */
export function becomesChoice(
  { models, exportTo, forAnotherMachine }: InstallRequest,
  { choice, machine }: Pick<SetupState, 'choice' | 'machine'>,
): boolean {
  const isForHere = exportTo === undefined && forAnotherMachine === undefined;
  return choice === null && machine !== null && models === undefined && isForHere;
}
