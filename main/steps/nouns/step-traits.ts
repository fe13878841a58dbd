import type { StepName } from './step-name.ts';

interface Traits {
  /**
   * `short`: over within seconds. `long`: goes on for minutes, beside others. `measuring`: has the machine to
   * itself, since it would measure what runs beside it too.
   */
  readonly load: 'short' | 'long' | 'measuring';
  /** What it has done so far can be kept, and a later start goes on from there. */
  readonly canBePaused: boolean;
}

/** Everything that decides how steps get along: a new step adds its line. */
const TRAITS = {
  probe: { load: 'short', canBePaused: false },
  benchmark: { load: 'measuring', canBePaused: false },
  recommend: { load: 'short', canBePaused: false },
  install: { load: 'long', canBePaused: true },
  try: { load: 'measuring', canBePaused: false },
  configure: { load: 'short', canBePaused: false },
} as const satisfies Record<StepName, Traits>;

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
 * Which of the running steps keeps this one from beginning; `null`: none. One that cannot be paused is named first,
 * since pausing another one would not help.
 */
export function inTheWayOf(step: StepName, running: Iterable<StepName>): StepName | null {
  const others = [...running].filter((other) => !mayRunBeside(step, other));
  return others.find((other) => !canBePaused(other)) ?? others[0] ?? null;
}

/** Whether other processes of the user have to know that it runs. A short one bends nothing for long. */
export function concernsOtherProcesses(step: StepName): boolean {
  return TRAITS[step].load !== 'short';
}

/** What becomes of a running step when its host ends: an app that is closed, a terminal that was told to stop. */
export function whenHostEnds(step: StepName): 'pause' | 'cancel' {
  return canBePaused(step) ? 'pause' : 'cancel';
}
