import { createRouterClient } from '@orpc/server';
import { nodePlatform } from '../../main/platform.ts';
import { joinRooms, openContext, type SetupOptions } from '../../main/setup.ts';
import type { Setup } from '../../preload/contract.ts';
import { machineOf } from '../recommend/given.ts';

/** The machine side in this process, on a machine that is known already: a probe takes longer than most tests. */
export async function setupOnKnownMachine(options: Omit<SetupOptions, 'platform'>): Promise<Setup> {
  const context = await openContext({ platform: nodePlatform, ...options });
  context.facts.keepMachine(machineOf({}));
  return createRouterClient(joinRooms(context));
}
