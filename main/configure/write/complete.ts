import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { accessOfOld, hashNow, onFile, removeFolder, syncFolders, writeNew } from './disk.ts';
import { type ConfigRecord, type FileRecord, NOTHING_RECORDED, type RecordFile } from './record.ts';

/** Brings a change that was interrupted to its end: all files new, or all files old. */

/**
 * Completes what was interrupted, or takes it back. Runs under the lock of our folder.
 * @returns the record of a complete change
 * @throws ConfigNotRead, ConfigNotWritten
 */
export async function completed(recordFile: RecordFile): Promise<ConfigRecord> {
  const record = await recordFile.read();
  if (record === null) return NOTHING_RECORDED;
  const complete = await completion(record);
  if (complete !== record) await recordFile.write(complete);
  return complete;
}

/** Whether a change was interrupted, or is being made by another process. */
export function isIncomplete({ state }: ConfigRecord): boolean {
  return state !== 'applied' && state !== 'undone';
}

async function completion(record: ConfigRecord): Promise<ConfigRecord> {
  switch (record.state) {
    case 'staging':
      return await backToPrevious(record);
    case 'applying':
      return (await renameAll(record)) === null ? asApplied(record) : await backToPrevious(record);
    case 'unstaging':
      return await stillApplied(record);
    case 'undoing':
      return await undone(record);
    default:
      return record;
  }
}

/**
 * Gives all staged files their names.
 * @returns the path of a file that somebody has changed since; `null`: all have their names
 * @throws ConfigNotWritten
 */
export async function renameAll({ files, key }: ConfigRecord): Promise<string | null> {
  for (const file of files) {
    if (!(await onFile(file.path, () => isRenamed(file, key)))) return file.path;
  }
  await syncFolders(files.map(({ realPath }) => realPath));
  return null;
}

/** @returns whether the file has the new content now */
async function isRenamed({ realPath, staged, before, after }: FileRecord, key: string): Promise<boolean> {
  const now = await hashNow(realPath, key);
  if (now === after.hash) return true;
  if (now !== (before?.hash ?? null) || (await hashNow(staged, key)) !== after.hash) return false;
  await rename(staged, realPath);
  return true;
}

export function asApplied(record: ConfigRecord): ConfigRecord {
  return { ...record, state: 'applied', previous: null };
}

/**
 * Nothing of the change is left; what somebody else has written since stays, and then its backup too.
 * @throws ConfigNotWritten
 */
export async function backToPrevious({ files, key, previous, backups }: ConfigRecord): Promise<ConfigRecord> {
  for (const file of files) {
    await onFile(file.path, async () => {
      const isOld = await takenBack(file, key);
      if (file.backup !== null && isOld) await rm(file.backup, { force: true });
    });
  }
  return {
    ...NOTHING_RECORDED,
    ...previous,
    state: previous?.applied ? 'applied' : 'undone',
    backups: backups.filter((backup) => existsSync(backup)),
  };
}

/** Nothing of a way back is left that was only prepared. @throws ConfigNotWritten */
export async function stillApplied(record: ConfigRecord): Promise<ConfigRecord> {
  for (const { path, staged } of record.files) await onFile(path, () => rm(staged, { force: true }));
  return { ...record, state: 'applied' };
}

/** Takes a complete change back. @throws ConfigNotWritten */
export async function undone(record: ConfigRecord): Promise<ConfigRecord> {
  const { files, key } = record;
  for (const file of files) await onFile(file.path, () => takenBack(file, key));
  await syncFolders(files.map(({ realPath }) => realPath));
  return { ...record, state: 'undone', applied: null, files: [], previous: null };
}

/** @returns whether the file has its old content now; nothing else of the change to it is left */
async function takenBack(file: FileRecord, key: string): Promise<boolean> {
  const isOld = await putBack(file, key);
  await rm(file.staged, { force: true });
  await removeFolder(file.madeFolder);
  return isOld;
}

/**
 * Gives a file its old content and mode back, if it has the new content.
 * @returns whether it has the old content now
 */
async function putBack(file: FileRecord, key: string): Promise<boolean> {
  const { realPath, staged, backup, before, after } = file;
  const now = await hashNow(realPath, key);
  if (now !== after.hash) return now === (before?.hash ?? null);
  if (before === null) {
    await rm(realPath, { force: true });
    return true;
  }
  if ((await hashNow(staged, key)) !== before.hash) {
    if (backup === null || (await hashNow(backup, key)) !== before.hash) return false;
    await rm(staged, { force: true });
    await writeNew(staged, await readFile(backup), await accessOfOld(realPath, before));
  }
  await rename(staged, realPath);
  return true;
}
