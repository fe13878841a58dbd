import type { Machine } from '../../main/probe/nouns/machine.ts';
import { historyEntry } from '../../main/store/nouns/history-changes.ts';
import { Store } from '../../main/store/store.ts';
import type { Registry } from '../../registry/schema.ts';
import { registry as builtIn } from '../renderer/gallery/registry.ts';
import { speedOf } from '../renderer/gallery/speeds.ts';

/** Low enough for some refused tiers, high enough for an advised one. */
const SCORE = 2.5;

/**
 * Stores a plausible measurement of this machine in a home: not every test has to measure.
 * @param registry whose models it is about; by default the built-in one
 */
export async function keepMeasurement(
  home: string,
  machine: Machine,
  { id: registryId }: Pick<Registry, 'id'> = builtIn,
): Promise<void> {
  const speed = { ...speedOf({ machine, score: SCORE }), registryId };
  const store = await Store.open(home);
  await store.save((saved) => ({ ...saved, speed }));
  await store.remember(historyEntry(machine, speed));
}
