import { readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { diskCode } from '../disk-error.ts';
import { isAlive } from '../process-alive.ts';
import { asDiskFailure, ModelsFolderHeld } from './errors.ts';

/** The holder touches its lock every half of it; on another machine, one not touched for so long is stale. */
const STALE_MS = 10_000;
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
    const release = await lock(folder, {
      lockfilePath: join(folder, LOCK),
      realpath: false,
      stale: STALE_MS,
      // Otherwise thrown from a timer, where nobody could catch it.
      onCompromised: () => {},
    });
    held.add(folder);
    // Not through a link that someone has laid there.
    await rm(join(folder, OWNER), { force: true });
    await writeFile(
      join(folder, OWNER),
      JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner),
      { flag: 'wx' },
    );
    return {
      async [Symbol.asyncDispose]() {
        held.delete(folder);
        await rm(join(folder, OWNER), { force: true }).catch(() => {});
        await release().catch(() => {});
      },
    };
  } catch (error) {
    if (diskCode(error) !== 'ELOCKED') throw await asDiskFailure(error, folder, 0);
    const holder = await ownerIn(folder);
    const isElsewhere = holder !== null && holder.host !== hostname();
    throw new ModelsFolderHeld(folder, holder?.pid ?? null, isElsewhere ? holder.host : null);
  }
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
