/**
 * Begins a step whose end is read in the state: there its failure, its cancellation, and another step that
 * runs instead are seen by every view. So its own answer tells nothing new.
 */
export function begin(step: Promise<unknown>): void {
  step.catch(() => {});
}
