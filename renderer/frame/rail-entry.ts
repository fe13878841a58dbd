import {
  isSpeedCurrent,
  measuredScore,
  type SetupState,
  type ShownScore,
  shownScore,
} from '../../preload/contract.ts';
import { type PageName, STEP_PAGES, type StepPage } from '../page.ts';
import { type BuiltPages, type Obstacle, obstacle, PAGE_OF_STEP } from './page-access.ts';

/** How a step stands; each has a shape of its own. */
export type Mark = 'done' | 'here' | 'running' | 'stale' | 'attention' | 'later';

/** The one thing that is said beside a step's name. */
export type RailFact =
  | { readonly kind: 'score'; readonly shown: ShownScore }
  | { readonly kind: 'running'; readonly secondsLeft: number | null }
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'choice' };

export interface RailEntry {
  readonly page: StepPage;
  readonly mark: Mark;
  readonly isHere: boolean;
  /** `null`: it can be opened. */
  readonly obstacle: Obstacle | null;
  readonly fact: RailFact | null;
}

/** All steps as the rail lists them: none is ever left out or numbered anew. */
export function railEntries(state: SetupState, here: PageName, built: BuiltPages): RailEntry[] {
  return STEP_PAGES.map((page) => {
    const isHere = page === here;
    const why = obstacle(page, state, built);
    return { page, isHere, obstacle: why, mark: markOf(page, state, isHere), fact: factOf(page, state) };
  });
}

function markOf(page: StepPage, state: SetupState, isHere: boolean): Mark {
  if (isRunning(page, state)) return 'running';
  if (hasFailed(page, state)) return 'attention';
  if (page === 'measure' && isStale(state)) return 'stale';
  if (isHere) return 'here';
  if (page === 'choose' && state.choice?.forced) return 'attention';
  return isDone(page, state) ? 'done' : 'later';
}

function factOf(page: StepPage, state: SetupState): RailFact | null {
  if (isRunning(page, state)) {
    return { kind: 'running', secondsLeft: state.running?.progress.secondsLeft ?? null };
  }
  if (hasFailed(page, state)) return { kind: 'failed' };
  if (page === 'choose' && state.choice !== null) return { kind: 'choice' };
  return page === 'measure' ? measured(state) : null;
}

function measured(state: SetupState): RailFact | null {
  const { speed } = state;
  if (speed === null) return null;
  if (isStale(state)) return { kind: 'stale' };
  const shown = shownScore(measuredScore(speed));
  return shown && { kind: 'score', shown };
}

function isDone(page: StepPage, state: SetupState): boolean {
  switch (page) {
    case 'welcome':
      return state.preferences !== null || state.machine !== null;
    case 'machine':
      return state.machine !== null;
    case 'measure':
      return isSpeedCurrent(state);
    case 'choose':
      return state.choice !== null;
    default:
      return false;
  }
}

function isRunning(page: StepPage, { running }: SetupState): boolean {
  return running !== null && PAGE_OF_STEP[running.step] === page;
}

function hasFailed(page: StepPage, { failed }: SetupState): boolean {
  return failed !== null && PAGE_OF_STEP[failed.step] === page;
}

function isStale(state: SetupState): boolean {
  return state.machine !== null && state.speed !== null && !isSpeedCurrent(state);
}
