import { readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { diskCode } from '../disk-error.ts';
import { isAlive } from '../process-alive.ts';
import { asDiskFailure, ModelsFolderHeld } from './errors.ts';

/** The holder touches its lock every half of it; on another machine, one not touched for so long is stale. */
const STALE_MS = 10_000;
/** A holder says who it is at once; one that was killed just before never will. */
const NAMELESS_MS = 2_000;
const LOCK = '.voicefit.lock';
const OWNER = '.voicefit.owner';

const Owner = z.object({ pid: z.int().positive(), host: z.string() });
type Owner = z.infer<typeof Owner>;

/**
 * Keeps other processes from installing into the same models folder, of other users and on other machines too.
 * @throws ModelsFolderHeld, NotEnoughDisk, FolderFailed
 */
export async function holdFolder(folder: string): Promise<AsyncDisposable> {
  const owner = await ownerIn(folder);
  // A lock whose owner is known to be dead need not become stale first.
  if (owner !== null && isDead(owner, folder)) await rmdir(join(folder, LOCK)).catch(() => {});
  try {
    return await named(folder, await locked(folder));
  } catch (error) {
    if (diskCode(error) !== 'ELOCKED') throw await asDiskFailure(error, folder, 0);
    const holder = await ownerIn(folder);
    const isElsewhere = holder !== null && holder.host !== hostname();
    throw new ModelsFolderHeld(folder, holder?.pid ?? null, isElsewhere ? holder.host : null);
  }
}

/** Writes who holds the folder; where that fails, it is let go of. */
async function named(folder: string, release: () => Promise<void>): Promise<AsyncDisposable> {
  const letGo = async () => {
    held.delete(folder);
    await rm(join(folder, OWNER), { force: true }).catch(() => {});
    await release().catch(() => {});
  };
  held.add(folder);
  try {
    // Not through a link that someone has laid there.
    await rm(join(folder, OWNER), { recursive: true, force: true });
    const owner: Owner = { pid: process.pid, host: hostname() };
    await writeFile(join(folder, OWNER), JSON.stringify(owner), { flag: 'wx' });
  } catch (error) {
    await letGo();
    throw error;
  }
  return { [Symbol.asyncDispose]: letGo };
}

async function locked(folder: string): Promise<() => Promise<void>> {
  const take = () =>
    lock(folder, {
      lockfilePath: join(folder, LOCK),
      realpath: false,
      stale: STALE_MS,
      // Otherwise thrown from a timer, where nobody could catch it.
      onCompromised: () => {},
    });
  try {
    return await take();
  } catch (error) {
    if (diskCode(error) !== 'ELOCKED' || !(await staysNameless(folder))) throw error;
    await rmdir(join(folder, LOCK)).catch(() => {});
    return take();
  }
}

/** Whether whoever holds the folder says too long not who it is, or has let go of it meanwhile. */
async function staysNameless(folder: string): Promise<boolean> {
  while ((await ownerIn(folder)) === null) {
    const since = await stat(join(folder, LOCK)).catch(() => null);
    if (since === null || Date.now() - since.mtimeMs > NAMELESS_MS) return true;
    await sleep(NAMELESS_MS / 20);
  }
  return false;
}

async function ownerIn(folder: string): Promise<Owner | null> {
  try {
    return Owner.parse(JSON.parse(await readFile(join(folder, OWNER), 'utf8')));
  } catch {
    return null;
  }
}

/** After a restart in a container, an earlier process of ours has had the same id. */
function isDead({ pid, host }: Owner, folder: string): boolean {
  if (host !== hostname()) return false;
  return pid === process.pid ? !held.has(folder) : !isAlive(pid);
}

/** The folders that this process holds. */
const held = new Set<string>();
