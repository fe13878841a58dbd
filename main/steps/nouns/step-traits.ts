import { type PageOfStep, STEPS, StepName } from './step-table.ts';

export type PausableStep = {
  [Step in StepName]: (typeof STEPS)[Step]['canBePaused'] extends true ? Step : never;
}[StepName];

export function canBePaused(step: StepName): step is PausableStep {
  return STEPS[step].canBePaused;
}

/** Whether both may run at the same time. No step runs twice. */
export function mayRunBeside(step: StepName, other: StepName): boolean {
  return step !== other && STEPS[step].load !== 'measuring' && STEPS[other].load !== 'measuring';
}

/**
 * Which of the running steps keeps this one from beginning; `null`: none. One that cannot be paused is named first,
 * since pausing another one would not help.
 */
export function inTheWayOf(step: StepName, running: Iterable<StepName>): StepName | null {
  const others = [...running].filter((other) => !mayRunBeside(step, other));
  return others.find((other) => !canBePaused(other)) ?? others[0] ?? null;
}

/** Whether other processes of the user have to know that it runs. A short one bends nothing for long. */
export function concernsOtherProcesses(step: StepName): boolean {
  return STEPS[step].load !== 'short';
}

/** What becomes of a running step when its host ends: an app that is closed, a terminal that was told to stop. */
export function whenHostEnds(step: StepName): 'pause' | 'cancel' {
  return canBePaused(step) ? 'pause' : 'cancel';
}

/** All steps, in the order of the wizard. */
export const STEP_NAMES: readonly StepName[] = StepName.options;

/** The wizard's page that shows a step. */
export function pageOf(step: StepName): PageOfStep[StepName] {
  return STEPS[step].page;
}

/** The step that a page shows; `null`: none. */
export function stepOnPage(page: string): StepName | null {
  return StepName.options.find((step) => pageOf(step) === page) ?? null;
}
