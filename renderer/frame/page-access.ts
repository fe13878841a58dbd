import { currentStep, pageOf, type SetupState, stepNames } from '../../preload/contract.ts';
import { ALL_PAGES, type PageName, STEP_PAGES } from '../page.ts';

/** Pages that this version has. */
export type BuiltPages = ReadonlySet<PageName>;

/** What a page needs before it can be opened. */
export type Obstacle = 'needsMachine' | 'needsChoice' | 'comesLater';

const NEEDS_CHOICE: readonly PageName[] = ['download', 'try', 'apply', 'done'];
const NEEDS_MACHINE: readonly PageName[] = ['measure', 'choose', 'try', 'apply', 'done'];

/** Why a page cannot be opened; `null`: it can. A page whose facts exist is open, in any order. */
export function obstacle(
  page: PageName,
  { machine, choice, failed }: SetupState,
  built: BuiltPages,
): Obstacle | null {
  if (!built.has(page)) return 'comesLater';
  // The hardware can be entered there.
  if (page === 'choose' && failed.probe !== undefined) return null;
  if (NEEDS_MACHINE.includes(page) && machine === null) return 'needsMachine';
  return NEEDS_CHOICE.includes(page) && choice === null ? 'needsChoice' : null;
}

/** The page to open without an address: the running step's, else that of the first missing fact. */
export function resumePage(state: SetupState, built: BuiltPages): PageName {
  // Of several the one furthest on.
  const step = stepNames(state.running).at(-1);
  if (step !== undefined) return lastOpen(pageOf(step), state, built);
  if (state.machine === null && state.preferences === null) return 'welcome';
  return lastOpen(pageOf(currentStep(state)), state, built);
}

/** The page itself, or the last one before it that is open. */
function lastOpen(page: PageName, state: SetupState, built: BuiltPages): PageName {
  const steps: readonly PageName[] = STEP_PAGES;
  const upTo = steps.slice(0, steps.indexOf(page) + 1);
  return upTo.findLast((each) => obstacle(each, state, built) === null) ?? 'welcome';
}

/** The page of an address: `#/choose` is `/choose` here. `null`: none. */
export function pageNamed(location: string): PageName | null {
  const name = location.replace(/^\//, '');
  return ALL_PAGES.find((page) => page === name) ?? null;
}
