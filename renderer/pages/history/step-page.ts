import { currentStep, pageOf, type SetupState, stepNames } from '../../../preload/contract.ts';
import type { PageName } from '../../page.ts';

/** These come with later versions: from there the user returns to the choice. */
const LATER: readonly PageName[] = ['download', 'try', 'apply'];

/** The page of the step that is next, or that runs. */
export function stepPage(state: SetupState): PageName {
  const page = pageOf(stepNames(state.running).at(-1) ?? currentStep(state));
  return LATER.includes(page) ? 'choose' : page;
}
