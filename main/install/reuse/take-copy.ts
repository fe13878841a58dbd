import { constants, type Stats } from 'node:fs';
import { copyFile, link, lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { asDiskFailure } from '../errors.ts';
import type { Hasher } from '../hash/hasher.ts';
import type { FileHash } from '../nouns/file-hash.ts';
import { giveOwnerOf } from '../owner.ts';
import { syncFolder } from '../sync-folder.ts';
import type { Copy } from './copy.ts';
import { copyAndHash } from './copy-and-hash.ts';
import { mayLink } from './may-link.ts';

/** How a file came: `linked` to a second name, `cloned` by a file system that shares blocks, or `copied`. */
export type Taken = 'linked' | 'cloned' | 'copied';

export interface TakeOptions {
  /** Absolute path of the file in the models folder. What lies there is replaced. */
  readonly target: string;
  /** That of the wanted file. */
  readonly hash: FileHash;
  readonly hasher: Hasher;
  readonly signal?: AbortSignal;
  /** So many bytes are copied and hashed. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * The name until the file is whole. Not that of a partial download: that is written in place, and writing into a
 * link would destroy the other program's file.
 */
export const copyingOf = (target: string) => `${target}.copying`;

/**
 * Brings a verified copy to its place: linked if the owner may rely on it, else cloned, else copied. It gets its
 * final name only when it is whole and right.
 * @returns `null`: the copy is no longer what was verified, so the file has to be fetched
 * @throws NotEnoughDisk, FolderFailed, HasherEnded; the signal's reason when aborted
 */
export async function takeCopy(copy: Copy, options: TakeOptions): Promise<Taken | null> {
  const { target, signal } = options;
  const unfinished = copyingOf(target);
  try {
    signal?.throwIfAborted();
    await mkdir(dirname(target), { recursive: true });
    await rm(unfinished, { force: true });
    const taken = await bring(copy, unfinished, options);
    if (taken === null) return null;
    // A link shares owner and mode with the other program's file.
    if (taken !== 'linked') await giveOwnerOf(dirname(target), unfinished);
    await rename(unfinished, target);
    await syncFolder(dirname(target));
    return taken;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw await asDiskFailure(error, dirname(target), copy.bytes);
  }
}

async function bring(copy: Copy, unfinished: string, options: TakeOptions): Promise<Taken | null> {
  const source = await statsOf(copy);
  if (source === null) return null;
  const { mayNotBeLinked = false } = copy;
  if (!mayNotBeLinked && mayLink(source, await stat(dirname(unfinished)), process.platform)) {
    if (await succeeds(link(copy.from, unfinished))) return sameAsVerified(copy, unfinished, 'linked');
  }
  const clone = constants.COPYFILE_FICLONE_FORCE | constants.COPYFILE_EXCL;
  if (await succeeds(copyFile(copy.from, unfinished, clone))) {
    return sameAsVerified(copy, unfinished, 'cloned');
  }
  await rm(unfinished, { force: true });
  const value = await copyAndHash(copy, unfinished, options);
  if (value === options.hash.value) return 'copied';
  await rm(unfinished, { force: true });
  return null;
}

/** Whether the content is what was verified: another file may have taken its name just before. */
async function sameAsVerified(copy: Copy, unfinished: string, taken: Taken): Promise<Taken | null> {
  const now = taken === 'linked' ? await lstat(unfinished) : await statsOf(copy);
  if (now !== null && isAsVerified(now, copy)) {
    if (taken === 'cloned') await sync(unfinished);
    return taken;
  }
  await rm(unfinished, { force: true });
  return null;
}

/** `null`: it is gone, or not what was verified. */
async function statsOf(copy: Copy): Promise<Stats | null> {
  try {
    const stats = await lstat(copy.from);
    return isAsVerified(stats, copy) ? stats : null;
  } catch {
    return null;
  }
}

function isAsVerified(stats: Stats, { bytes, mtimeMs }: Copy): boolean {
  return stats.isFile() && stats.size === bytes && stats.mtimeMs === mtimeMs;
}

/** Links and clones are attempts: where a disk cannot do them, the file is copied, and that shows what is wrong. */
async function succeeds(attempt: Promise<void>): Promise<boolean> {
  try {
    await attempt;
    return true;
  } catch {
    return false;
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
