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
 * Starts a step whose outcome is read from the state: its failure, its cancellation, or another step that
 * runs instead, as every view sees them. So its own answer adds nothing.
 */
export function begin(step: Promise<unknown>): void {
  step.catch(() => {});
}

/** Waits for a step whose failure is read from the state. */
export async function isDone(step: Promise<unknown>): Promise<boolean> {
  return step.then(
    () => true,
    () => false,
  );
}

type Working = Pick<SetupState, 'running' | 'elsewhere'>;
type Known = Working & Pick<SetupState, 'machine'>;

/**
 * The step, here or in another process, that has to end or pause before this machine can be measured; `null`:
 * none.
 */
export function inTheWayOfMeasuring({ running, elsewhere }: Working): StepName | null {
  return inTheWayOf('benchmark', [...stepNames(running), ...elsewhere]);
}

/**
 * Why measuring has to wait, in the given words; `undefined`: it can start, or the blocking step can be
 * paused.
 */
export function measuringWaits(state: Working, words: string): string | undefined {
  const step = inTheWayOfMeasuring(state);
  return step === null || canBePaused(step) ? undefined : words;
}

/**
 * Measures. If a running step could be paused, nothing starts: the page that opens asks whether to pause it.
 */
export function beginMeasuring(state: Known, setup: Setup): void {
  if (inTheWayOfMeasuring(state) === null) begin(lookAndMeasure(setup, state));
}

/** Pauses the blocking step, and measures. */
export function pauseAndMeasure(state: Known, setup: Setup): void {
  const step = inTheWayOfMeasuring(state);
  const paused = step !== null && canBePaused(step) ? setup.steps.pause({ step }) : Promise.resolve();
  begin(paused.then(() => lookAndMeasure(setup, state)));
}
