import { readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { check, lock } from 'proper-lockfile';
import { z } from 'zod';
import { isDiskError } from '../disk-error.ts';
import { isAlive } from '../process-alive.ts';
import { StepBusy } from '../steps/nouns/step-errors.ts';
import { StepName } from '../steps/nouns/step-table.ts';
import { canBePaused, concernsOtherProcesses, mayRunBeside } from '../steps/nouns/step-traits.ts';
import { withStoreLock } from './store-lock.ts';

/** Another process of this user runs a blocking step: two measurements would measure each other. */
export class RunsElsewhere extends StepBusy {
  constructor(step: StepName) {
    super(step, { elsewhere: true, canPause: canBePaused(step) });
  }
}

/** The holder touches its lock every half of it; a lock not touched for so long is stale. */
const STALE_MS = 5_000;

/** The owner of the lock: recognised as dead at once, if it ran on this machine. */
const Owner = z.object({ pid: z.int().positive(), host: z.string() });

/**
 * Announces to the other processes of this user that a step runs, until released. A folder that cannot hold a
 * lock costs the protection, not the step.
 * @throws RunsElsewhere
 */
export async function enterStep(folder: string, step: StepName): Promise<Release> {
  if (!concernsOtherProcesses(step)) return async () => {};
  try {
    // One at a time, or two could both take over the lock of a killed process.
    return await withStoreLock(folder, () => acquire(folder, step));
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return async () => {};
  }
}

/** The announced steps that other processes of this user run now. */
export async function stepsEntered(folder: string): Promise<StepName[]> {
  const steps = StepName.options.filter(concernsOtherProcesses);
  const held = await Promise.all(steps.map((step) => isHeld(folder, step)));
  return steps.filter((_, index) => held[index]);
}

export type Release = () => Promise<void>;

async function acquire(folder: string, step: StepName): Promise<Release> {
  for (const other of await stepsEntered(folder)) {
    if (!mayRunBeside(step, other)) throw new RunsElsewhere(other);
  }
  // An unheld lock may still exist as a folder.
  await rmdir(lockIn(folder, step)).catch(() => {});
  const release = await locked(folder, step);
  await writeFile(ownerIn(folder, step), JSON.stringify({ pid: process.pid, host: hostname() }), {
    mode: 0o600,
  });
  return () => released(folder, step, release);
}

/** A process that took over a lock that looked stale has released it for us. */
async function released(folder: string, step: StepName, release: Release): Promise<void> {
  await rm(ownerIn(folder, step), { force: true }).catch(() => {});
  await release().catch(() => {});
}

const lockIn = (folder: string, step: StepName) => join(folder, `${step}.lock`);
const ownerIn = (folder: string, step: StepName) => join(folder, `${step}.owner`);

function locked(folder: string, step: StepName): Promise<Release> {
  return lock(...lockOf(folder, step));
}

async function isHeld(folder: string, step: StepName): Promise<boolean> {
  const isTouched = await check(...lockOf(folder, step)).catch(() => false);
  return isTouched && !(await isOwnerDead(folder, step));
}

function lockOf(folder: string, step: StepName) {
  const options = {
    lockfilePath: lockIn(folder, step),
    realpath: false,
    stale: STALE_MS,
    // Otherwise thrown from a timer, where nobody could catch it.
    onCompromised: () => {},
  };
  // The library distinguishes locks only by the first argument, and the store's is the folder itself.
  return [ownerIn(folder, step), options] as const;
}

async function isOwnerDead(folder: string, step: StepName): Promise<boolean> {
  try {
    const { pid, host } = Owner.parse(JSON.parse(await readFile(ownerIn(folder, step), 'utf8')));
    return host === hostname() && !isAlive(pid);
  } catch {
    return false;
  }
}
