import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { isDiskError } from '../disk-error.ts';

/** A writer holds the lock for milliseconds; one that was killed must not block others for long. */
const STALE_MS = 5_000;
const GIVE_UP_MS = 30_000;

/**
 * Runs `work` while no other process of ours writes into the folder, which is made where missing.
 * @throws the disk's error where the folder cannot be written; ELOCKED after 30 s
 */
export async function withStoreLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await makeFolder(folder);
  const release = await acquire(folder, Date.now() + GIVE_UP_MS);
  try {
    return await work();
  } finally {
    // A process that took over a lock that looked stale has released it for us.
    await release().catch(() => {});
  }
}

/**
 * Creates a missing folder, for its owner only.
 *
 * Node's `recursive` never returns if the folder's parent refuses new ones with ENOENT, as /proc does.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch((error) => {
    if (!isDiskError(error) || error.code !== 'EEXIST') throw error;
  });
}

/** The library's own retries would also retry a folder that can never be written. */
async function acquire(folder: string, untilMs: number): Promise<() => Promise<void>> {
  while (true) {
    try {
      return await lock(folder, {
        lockfilePath: join(folder, 'store.lock'),
        realpath: false,
        stale: STALE_MS,
        // Otherwise thrown from a timer, where nobody could catch it.
        onCompromised: () => {},
      });
    } catch (error) {
      if (!isDiskError(error) || error.code !== 'ELOCKED' || Date.now() > untilMs) throw error;
    }
    await sleep(2 + Math.random() * 20);
  }
}
