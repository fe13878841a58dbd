import type { Setup, SetupState } from '../../preload/contract.ts';

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

/** Measures. What is measured is judged by what the machine has, so a look at that comes first. */
export function beginMeasuring({ machine }: SetupState, setup: Setup): void {
  const lookedAt = machine === null ? setup.probe.run() : Promise.resolve();
  begin(lookedAt.then(() => setup.benchmark.run({})));
}
