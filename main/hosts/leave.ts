import type { Setup } from '../../preload/contract.ts';
import { runningSteps } from '../steps/nouns/how-far.ts';
import type { StepName } from '../steps/nouns/step-table.ts';
import { canBePaused, whenHostEnds } from '../steps/nouns/step-traits.ts';

/**
 * Ends all running steps when the host ends: steps that can be paused are. Resolves when all is cleaned up.
 */
export async function leave(setup: Setup): Promise<void> {
  for await (const { running } of await setup.steps.watch()) {
    await Promise.all(runningSteps(running).map(({ step }) => leaveStep(setup, step)));
    return;
  }
}

/** The same for one step. */
export async function leaveStep(setup: Setup, step: StepName): Promise<void> {
  if (whenHostEnds(step) === 'pause' && canBePaused(step)) await setup.steps.pause({ step });
  else await setup.steps.cancel({ step });
}
