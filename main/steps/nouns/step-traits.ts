import type { StepName } from './step-table.ts';

interface Traits {
  /** The wizard's page that shows it. */
  readonly page: string;
  /**
   * `short`: takes seconds. `long`: takes minutes, beside others. `measuring`: needs the machine for itself,
   * since other steps would be measured too.
   */
  readonly load: 'short' | 'long' | 'measuring';
  /** Its progress can be kept, and a later start resumes from there. */
  readonly canBePaused: boolean;
}

/**
 * Which steps may run together, in the order of the wizard. Pages include this table, so it has no schemas.
 */
const TRAITS = {
  probe: { page: 'machine', load: 'short', canBePaused: false },
  benchmark: { page: 'measure', load: 'measuring', canBePaused: false },
  recommend: { page: 'choose', load: 'short', canBePaused: false },
  install: { page: 'download', load: 'long', canBePaused: true },
  try: { page: 'try', load: 'measuring', canBePaused: false },
  configure: { page: 'apply', load: 'short', canBePaused: false },
} as const satisfies Record<StepName, Traits>;

/** The page that shows each step. */
export type PageOfStep = { [Step in StepName]: (typeof TRAITS)[Step]['page'] };

export type PausableStep = {
  [Step in StepName]: (typeof TRAITS)[Step]['canBePaused'] extends true ? Step : never;
}[StepName];

export function canBePaused(step: StepName): step is PausableStep {
  return TRAITS[step].canBePaused;
}

/** Whether both may run at the same time. No step runs twice. */
export function mayRunBeside(step: StepName, other: StepName): boolean {
  return step !== other && TRAITS[step].load !== 'measuring' && TRAITS[other].load !== 'measuring';
}

/**
 * Which of the running steps blocks this one; `null`: none. One that cannot be paused is returned first,
 * since pausing another one would not help.
 */
export function inTheWayOf(step: StepName, running: Iterable<StepName>): StepName | null {
  const others = [...running].filter((other) => !mayRunBeside(step, other));
  return others.find((other) => !canBePaused(other)) ?? others[0] ?? null;
}

/** Whether other processes of the user have to know that it runs. A short one disturbs nothing for long. */
export function concernsOtherProcesses(step: StepName): boolean {
  return TRAITS[step].load !== 'short';
}

/**
 * What happens to a running step when its host ends: an app that is closed, a terminal that was asked to
 * stop.
 */
export function whenHostEnds(step: StepName): 'pause' | 'cancel' {
  return canBePaused(step) ? 'pause' : 'cancel';
}

/** All steps, in the order of the wizard. */
export const STEP_NAMES: readonly StepName[] = Object.keys(TRAITS).filter((name): name is StepName =>
  Object.hasOwn(TRAITS, name),
);

/** The wizard's page that shows a step. */
export function pageOf(step: StepName): PageOfStep[StepName] {
  return TRAITS[step].page;
}

/** The step that a page shows; `null`: none. */
export function stepOnPage(page: string): StepName | null {
  return STEP_NAMES.find((step) => pageOf(step) === page) ?? null;
}
