import { constants } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskCode } from '../disk-error.ts';

const FOLDER_MODE = 0o755;
const FILE_MODE = 0o644;
const GROUP_WRITE = 0o020;
const SET_GROUP_ID = 0o2000;
const ALL_MODES = 0o7777;

/** Disks that know no owners or modes, such as exFAT and many network disks, refuse to change them. */
const NOT_KNOWN_THERE: ReadonlySet<string | null> = new Set(['EPERM', 'EINVAL', 'ENOTSUP', 'ENOSYS']);

/**
 * Gives a new file, or a new folder with all it contains, the mode of a model, and as root also the owner and
 * group of `folder`: a server that runs as another user must be able to read and replace it. Who may write into
 * `folder` as its group may write there too. Does nothing on Windows, where access is inherited.
 * @throws an error of the disk; one that knows no owners or modes is no error
 */
export async function giveOwnerOf(folder: string, path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { uid, gid, mode } = await stat(folder);
  const groupWrite = mode & GROUP_WRITE;
  await give(path, {
    uid,
    gid,
    fileMode: FILE_MODE | groupWrite,
    folderMode: FOLDER_MODE | groupWrite | (mode & SET_GROUP_ID),
  });
}

interface Access {
  readonly uid: number;
  readonly gid: number;
  readonly fileMode: number;
  readonly folderMode: number;
}

async function give(path: string, access: Access): Promise<void> {
  // Opened, since a name could be exchanged for a link between two calls.
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  let isFolder: boolean;
  try {
    isFolder = await giveOpened(handle, access);
  } finally {
    await handle.close();
  }
  if (!isFolder) return;
  for (const name of await readdir(path)) await give(join(path, name), access);
}

/** @returns whether it is a folder */
async function giveOpened(handle: FileHandle, { uid, gid, fileMode, folderMode }: Access): Promise<boolean> {
  const found = await handle.stat();
  const isForeign = found.uid !== uid || found.gid !== gid;
  if (isForeign && process.geteuid?.() === 0) await tolerated(handle.chown(uid, gid));
  const mode = found.isDirectory() ? folderMode : fileMode;
  if ((found.mode & ALL_MODES) !== mode) await tolerated(handle.chmod(mode));
  return found.isDirectory();
}

async function tolerated(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!NOT_KNOWN_THERE.has(diskCode(error))) throw error;
  }
}
