import { randomBytes } from 'node:crypto';
import { chown, type FileHandle, mkdir, open, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { diskCode } from '../../disk-error.ts';
import type { Access } from '../config-file.ts';
import { asNotWritten } from '../errors.ts';
import { type Before, hashOf } from './record.ts';

/** The few things that we do with files of the voice server's folder. */

const OWNER_ONLY = 0o600;
const FOLDER_MODE = 0o755;

/** Works on one file, which is named where the disk fails. @throws ConfigNotWritten */
export async function onFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asNotWritten(error, path);
  }
}

/** A name beside a file for its next content. */
export function stagedName(realPath: string): string {
  return `${realPath}.voicefit-${randomBytes(6).toString('hex')}`;
}

/**
 * Writes a new file, on the disk when this resolves; nothing is left of it where that fails. Where this user may not
 * give it its owner or its group, it is this user's, and open to nobody who could not use it before.
 * @throws the disk's error, `EEXIST` among them
 */
export async function writeNew(path: string, bytes: Buffer, wanted: Access): Promise<void> {
  const handle = await open(path, 'wx', OWNER_ONLY);
  try {
    await handle.writeFile(bytes);
    if (process.platform !== 'win32') {
      const mode = (await givenAway(handle, wanted)) ? wanted.mode : ofOtherGroup(wanted.mode);
      if (((await handle.stat()).mode & 0o7777) !== mode) await handle.chmod(mode);
    }
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** @returns whether the file has its group; its owner too, where this user may give it */
async function givenAway(handle: FileHandle, { uid, gid }: Access): Promise<boolean> {
  const own = await handle.stat();
  if (own.uid === uid && own.gid === gid) return true;
  return (await isChowned(handle, uid, gid)) || own.gid === gid || (await isChowned(handle, own.uid, gid));
}

async function isChowned(handle: FileHandle, uid: number, gid: number): Promise<boolean> {
  try {
    await handle.chown(uid, gid);
    return true;
  } catch (error) {
    if (diskCode(error) !== 'EPERM') throw error;
    return false;
  }
}

/** Both groups keep only what the old one and everybody else had. */
function ofOtherGroup(mode: number): number {
  const common = (mode >> 3) & mode & 0o7;
  return (mode & 0o700) | (common << 3) | common;
}

/** Of a file that gets its old content back: its owner and group stay. */
export async function accessOfOld(realPath: string, before: Before): Promise<Access> {
  const { uid, gid } = await stat(realPath);
  const hasGroup = before.gid === undefined || before.gid === gid;
  return { uid, gid, mode: hasGroup ? before.mode : ofOtherGroup(before.mode) };
}

/** Root makes files for the owner of the folder, whose server must read them. */
export async function accessOfNew(folder: string, mode: number): Promise<Access> {
  const { uid, gid } = await stat(folder);
  if (process.geteuid?.() === 0) return { mode, uid, gid };
  return { mode, uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 };
}

/** @throws the disk's error where the file may not be written, though it could be replaced */
export async function checkWritable(realPath: string): Promise<void> {
  const handle = await open(realPath, 'r+');
  await handle.close();
}

/** Makes the folder of a new file, for the owner of the folder around it. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: FOLDER_MODE });
  if (process.geteuid?.() !== 0) return;
  const { uid, gid } = await stat(dirname(folder));
  await chown(folder, uid, gid);
}

/** Unless something is in it. */
export async function removeFolder(folder: string | null): Promise<void> {
  if (folder !== null) await rmdir(folder).catch(() => {});
}

/** What a file contains now; `null`: it is not there. @throws the disk's error */
export async function hashNow(path: string, key: string): Promise<string | null> {
  try {
    return hashOf(await readFile(path), key);
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Makes names survive a loss of power, where the system can do that. */
export async function syncFolders(paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    const handle = await open(folder).catch(() => null);
    await handle?.sync().catch(() => {});
    await handle?.close();
  }
}
