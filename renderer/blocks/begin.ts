import {
  canBePaused,
  inTheWayOf,
  type Setup,
  type SetupState,
  type StepName,
  stepNames,
} from '../../preload/contract.ts';
import { lookAndMeasure } from '../../preload/look-and-measure.ts';

/**
 * Begins a step whose end is read in the state: there its failure, its cancellation, and another step that
 * runs instead are seen by every view. So its own answer tells nothing new.
 */
export function begin(step: Promise<unknown>): void {
  step.catch(() => {});
}

/** Waits for a step whose failure is read in the state. */
export async function isDone(step: Promise<unknown>): Promise<boolean> {
  return step.then(
    () => true,
    () => false,
  );
}

type Working = Pick<SetupState, 'running' | 'elsewhere'>;
type Known = Working & Pick<SetupState, 'machine'>;

/** What runs, here or in another process, and has to end or pause before this machine can be measured; `null`: nothing. */
export function inTheWayOfMeasuring({ running, elsewhere }: Working): StepName | null {
  return inTheWayOf('benchmark', [...stepNames(running), ...elsewhere]);
}

/** Why measuring has to wait, in the given words; `undefined`: it can begin, or what runs can be paused for it. */
export function measuringWaits(state: Working, words: string): string | undefined {
  const step = inTheWayOfMeasuring(state);
  return step === null || canBePaused(step) ? undefined : words;
}

/**
 * Measures. Where something runs that could be paused nothing begins: whether to pause it is asked on the page that
 * one comes to.
 */
export function beginMeasuring(state: Known, setup: Setup): void {
  if (inTheWayOfMeasuring(state) === null) begin(lookAndMeasure(setup, state));
}

/** Pauses what is in the way, and measures. */
export function pauseAndMeasure(state: Known, setup: Setup): void {
  const step = inTheWayOfMeasuring(state);
  const paused = step !== null && canBePaused(step) ? setup.steps.pause({ step }) : Promise.resolve();
  begin(paused.then(() => lookAndMeasure(setup, state)));
}
