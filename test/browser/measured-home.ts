import type { Machine } from '../../main/probe/nouns/machine.ts';
import { historyEntry } from '../../main/store/nouns/history-changes.ts';
import { Store } from '../../main/store/store.ts';
import { speedOf } from '../renderer/gallery/speeds.ts';

/** Low enough for tiers that are refused, high enough for one that is advised. */
const SCORE = 2.5;

/** Keeps in a home what a benchmark of this machine could have found: not every test has to measure. */
export async function keepMeasurement(home: string, machine: Machine): Promise<void> {
  const speed = speedOf({ machine, score: SCORE });
  const store = await Store.open(home);
  await store.save((saved) => ({ ...saved, speed }));
  await store.remember(historyEntry(machine, speed));
}
