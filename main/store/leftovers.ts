import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What `conf` calls a file until it replaces another one: `state.json.tmp-1785915132a1b2c3`. */
const UNFINISHED = /\.json\.tmp-\d{10}[\da-f]{6}$/;

/** Writing takes milliseconds. */
const DEAD_AFTER_MS = 60_000;

/** Removes the unfinished files of killed processes. Call it under the store's lock. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => UNFINISHED.test(each))) {
    const file = join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found === null || Date.now() - found.mtimeMs < DEAD_AFTER_MS) continue;
    await rm(file, { force: true }).catch(() => {});
  }
}
