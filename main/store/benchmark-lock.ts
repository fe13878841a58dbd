import { readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { StepBusy } from '../steps/nouns/step-errors.ts';
import { isDiskError, withStoreLock } from './store-lock.ts';

/** Another process of this user measures: two at once would both measure the other's work. */
export class MeasuredElsewhere extends StepBusy {
  constructor() {
    super('benchmark', true);
  }
}

/** The holder touches its lock every half of it; what was not touched so long belongs to nobody. */
const STALE_MS = 5_000;

/** Who holds the lock: known at once to be dead, where it ran on this very machine. */
const Owner = z.object({ pid: z.int().positive(), host: z.string() });

/**
 * Runs `work` while no other process of this user measures. A folder that cannot hold a lock costs
 * the protection, not the measurement.
 * @throws MeasuredElsewhere, and whatever the work throws
 */
export async function measuringAlone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const release = await acquire(folder);
  try {
    return await work();
  } finally {
    await release();
  }
}

type Release = () => Promise<void>;

/** One at a time, or two could both take over what a killed process has left. */
async function acquire(folder: string): Promise<Release> {
  try {
    return await withStoreLock(folder, async () => {
      const release = await locked(folder).catch(async (error: unknown) => {
        if (!isHeld(error)) throw error;
        if (!(await isOwnerDead(folder))) throw new MeasuredElsewhere();
        await rmdir(lockIn(folder)).catch(() => {});
        return locked(folder);
      });
      await writeFile(ownerIn(folder), JSON.stringify({ pid: process.pid, host: hostname() }), {
        mode: 0o600,
      });
      return () => released(folder, release);
    });
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return async () => {};
  }
}

/** Whoever took over a lock that looked stale has released it for us. */
async function released(folder: string, release: Release): Promise<void> {
  await rm(ownerIn(folder), { force: true }).catch(() => {});
  await release().catch(() => {});
}

const lockIn = (folder: string) => join(folder, 'benchmark.lock');
const ownerIn = (folder: string) => join(folder, 'benchmark.owner');

function locked(folder: string): Promise<Release> {
  // The library tells locks apart by the first argument alone, and the store's is the folder itself.
  return lock(ownerIn(folder), {
    lockfilePath: lockIn(folder),
    realpath: false,
    stale: STALE_MS,
    // Thrown from a timer otherwise, where nobody could catch it.
    onCompromised: () => {},
  });
}

function isHeld(error: unknown): boolean {
  return isDiskError(error) && error.code === 'ELOCKED';
}

async function isOwnerDead(folder: string): Promise<boolean> {
  try {
    const { pid, host } = Owner.parse(JSON.parse(await readFile(ownerIn(folder), 'utf8')));
    return host === hostname() && !isAlive(pid);
  } catch {
    return false;
  }
}

/** Signal 0 only asks; who may not be asked is alive. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !isDiskError(error) || error.code !== 'ESRCH';
  }
}
