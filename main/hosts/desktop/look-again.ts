import type { Setup } from '../../../preload/contract.ts';

/**
 * Looks at the machine for a person who was on the way already, so that the window goes on where it was. A failure
 * is in the state, and so on the page; a step that was started there meanwhile is as good.
 */
export async function lookAgain(setup: Setup): Promise<void> {
  for await (const { preferences } of await setup.steps.watch()) {
    if (preferences !== null) await setup.probe.run().catch(() => {});
    return;
  }
}
