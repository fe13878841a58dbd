import {
  appliedOfChoice,
  fractionOf,
  isSpeedCurrent,
  measuredScore,
  type PausedStep,
  pageOf,
  type RunningStep,
  runningSteps,
  type SetupState,
  type ShownScore,
  secondsLeftOf,
  shownScore,
  type TrialReport,
  trialOfChoice,
} from '../../preload/contract.ts';
import { type PageName, STEP_PAGES, type StepPage } from '../page.ts';
import { type BuiltPages, type Obstacle, obstacle } from './page-access.ts';

/** The status of a step; each has its own shape. */
export type Mark = 'done' | 'here' | 'running' | 'paused' | 'stale' | 'attention' | 'later';

/** The one fact beside a step's name. */
export type SidebarFact =
  | { readonly kind: 'score'; readonly shown: ShownScore }
  | { readonly kind: 'running'; readonly secondsLeft: number | null }
  /** Progress of a download, which may have stalled. */
  | { readonly kind: 'fetched'; readonly fraction: number }
  | { readonly kind: 'paused' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'choice' }
  /** Seconds of a reply, as a trial has shown them. */
  | { readonly kind: 'proven'; readonly trial: TrialReport };

export interface SidebarEntry {
  readonly page: StepPage;
  readonly mark: Mark;
  readonly isHere: boolean;
  /** `null`: it can be opened. */
  readonly obstacle: Obstacle | null;
  readonly fact: SidebarFact | null;
}

/** All steps in the sidebar: none is ever left out or renumbered. */
export function sidebarEntries(state: SetupState, here: PageName, built: BuiltPages): SidebarEntry[] {
  return STEP_PAGES.map((page) => {
    const isHere = page === here;
    const why = obstacle(page, state, built);
    return { page, isHere, obstacle: why, mark: markOf(page, state, isHere), fact: factOf(page, state) };
  });
}

function markOf(page: StepPage, state: SetupState, isHere: boolean): Mark {
  if (runningOn(page, state) !== undefined) return 'running';
  if (hasFailed(page, state)) return 'attention';
  if (pausedOn(page, state) !== undefined) return 'paused';
  if (page === 'measure' && isStale(state)) return 'stale';
  if (isHere) return 'here';
  if (page === 'choose' && state.choice?.forced) return 'attention';
  if (page === 'try' && trialOfChoice(state)?.isTooSlow) return 'attention';
  return isDone(page, state) ? 'done' : 'later';
}

function factOf(page: StepPage, state: SetupState): SidebarFact | null {
  const running = runningOn(page, state);
  if (running !== undefined) {
    return fetched(running) ?? { kind: 'running', secondsLeft: secondsLeftOf(running) };
  }
  if (hasFailed(page, state)) return { kind: 'failed' };
  const paused = pausedOn(page, state);
  if (paused !== undefined) return fetched(paused) ?? { kind: 'paused' };
  if (page === 'choose' && state.choice !== null) return { kind: 'choice' };
  if (page === 'try') return proven(state);
  return page === 'measure' ? measured(state) : null;
}

/** `null`: not tried, or nothing of it could be measured here. */
function proven(state: SetupState): SidebarFact | null {
  const trial = trialOfChoice(state);
  return trial === null || trial.parts.llm.measuredSec === null ? null : { kind: 'proven', trial };
}

function measured(state: SetupState): SidebarFact | null {
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
    case 'download':
      return hasRunHere(state);
    case 'try':
      return trialOfChoice(state) !== null;
    case 'apply':
    case 'done':
      return appliedOfChoice(state) !== null;
    default:
      return false;
  }
}

/** What was tried here is installed; the disk is asked only on the page itself. */
function hasRunHere(state: SetupState): boolean {
  const trial = trialOfChoice(state);
  return trial?.server === null && Object.values(trial.parts).every((part) => part.state !== 'failed');
}

function fetched(step: RunningStep | PausedStep): SidebarFact | null {
  const fraction = step.step === 'install' ? fractionOf(step) : null;
  return fraction === null ? null : { kind: 'fetched', fraction };
}

function runningOn(page: StepPage, { running }: SetupState): RunningStep | undefined {
  return runningSteps(running).find(({ step }) => pageOf(step) === page);
}

function pausedOn(page: StepPage, { paused }: SetupState): PausedStep | undefined {
  return page === pageOf('install') ? paused.install : undefined;
}

function hasFailed(page: StepPage, { failed }: SetupState): boolean {
  return Object.values(failed).some((it) => it !== undefined && pageOf(it.step) === page);
}

function isStale(state: SetupState): boolean {
  return state.machine !== null && state.speed !== null && !isSpeedCurrent(state);
}
