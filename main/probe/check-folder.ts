import { mkdtemp, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { namedFolder } from '../named-folder.ts';
import type { FolderFailure } from '../nouns/folder-failure.ts';
import { SetupError } from '../nouns/setup-error.ts';
import { readDisk } from './disk.ts';
import type { FolderCheck, FolderQuestion } from './nouns/folder-check.ts';
import { isVoiceServer } from './voice-server.ts';

/**
 * Whether a folder named by the user is usable for models, or is the voice server's. It leaves nothing
 * behind: it tests write access with an empty folder that it removes at once.
 */
export async function checkFolder({ folder: typed, use }: FolderQuestion): Promise<FolderCheck> {
  let folder: string;
  try {
    folder = namedFolder(typed);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { folder: typed, exists: false, freeBytes: null, problem: error.failure };
  }
  const found = await nearest(folder);
  const exists = found.at === folder;
  const [{ freeBytes }, problem] = await Promise.all([
    readDisk(folder),
    use === 'models' ? modelsProblem(found) : voiceServerProblem(folder, found),
  ]);
  return { folder, exists, freeBytes, problem };
}

/** The folder itself, or its nearest existing parent. */
interface Nearest {
  readonly at: string;
  readonly isFolder: boolean;
  /** Why it could not be read: the system's code, such as `EACCES`. */
  readonly refused: string | null;
}

async function nearest(folder: string): Promise<Nearest> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      return { at, isFolder: (await stat(at)).isDirectory(), refused: null };
    } catch (error) {
      const code = codeOf(error);
      const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
      if (!isMissing || at === dirname(at)) return { at, isFolder: true, refused: code };
    }
  }
}

async function modelsProblem({ at, isFolder, refused }: Nearest): Promise<FolderFailure | null> {
  if (!isFolder) return { code: 'not-a-folder', folder: at };
  const why = refused ?? (await whyNotWritable(at));
  return why === null ? null : { code: 'folder-not-writable', folder: at, why };
}

async function voiceServerProblem(folder: string, found: Nearest): Promise<FolderFailure | null> {
  const { at, isFolder, refused } = found;
  if (refused !== null) return { code: 'folder-not-readable', folder: at, why: refused };
  if (!isFolder) return { code: 'not-a-folder', folder: at };
  if (at !== folder) return { code: 'folder-missing', folder };
  // Its settings are written there: a read-only folder is of no use.
  return (await isVoiceServer(folder)) ? modelsProblem(found) : { code: 'no-voice-server', folder };
}

/** Permissions alone are not enough: disks may be read-only or full. */
async function whyNotWritable(folder: string): Promise<string | null> {
  try {
    await rmdir(await mkdtemp(join(folder, '.voicefit-')));
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
