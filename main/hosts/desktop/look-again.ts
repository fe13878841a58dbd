import type { Setup } from '../../../preload/contract.ts';

/**
 * Probes the machine for a returning user, so that the window continues where it was. A failure is in the
 * state, and so on the page; a step that was started there in the meantime serves as well.
 */
export async function lookAgain(setup: Setup): Promise<void> {
  for await (const { preferences } of await setup.steps.watch()) {
    if (preferences !== null) await setup.probe.run().catch(() => {});
    return;
  }
}
