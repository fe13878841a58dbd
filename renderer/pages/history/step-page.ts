import { currentStep, type SetupState, type StepName, stepNames } from '../../../preload/contract.ts';
import type { PageName } from '../../page.ts';

/** Steps of later versions have no page yet: from there on one returns to the choice. */
const PAGES: Record<StepName, PageName> = {
  probe: 'machine',
  benchmark: 'measure',
  recommend: 'choose',
  install: 'choose',
  try: 'choose',
  configure: 'choose',
};

/** The page of the step that is next, or that runs. */
export function stepPage(state: SetupState): PageName {
  return PAGES[stepNames(state.running).at(-1) ?? currentStep(state)];
}
