import type { Setup, SetupState } from '../../preload/contract.ts';
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

/** Measures, after a look at the machine where there was none. */
export function beginMeasuring(state: SetupState, setup: Setup): void {
  begin(lookAndMeasure(setup, state));
}
