import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { diskCode } from '../../disk-error.ts';
import {
  BackupMissing,
  ConfigChangedSince,
  ConfigNotRead,
  NothingToUndo,
  ProjectUnusable,
} from '../errors.ts';
import type { Undone } from '../nouns/config-plan.ts';
import { completed, stillApplied, undone } from './complete.ts';
import { accessOfOld, checkWritable, hashNow, onFile, stagedName, writeNew } from './disk.ts';
import type { ConfigRecord, FileRecord, RecordFile } from './record.ts';

/**
 * Takes the last written configuration back: all files, or none. Runs under the lock of our folder.
 * @throws NothingToUndo, ProjectUnusable, ConfigChangedSince, BackupMissing, ConfigNotRead, ConfigNotWritten
 */
export async function undoChanges(recordFile: RecordFile): Promise<Undone> {
  const record = await completed(recordFile);
  const { applied, files, key } = record;
  if (applied === null || files.length === 0) throw new NothingToUndo();
  if (!existsSync(applied.project)) {
    throw new ProjectUnusable({ code: 'folder-missing', folder: applied.project });
  }
  for (const file of files) await checkUndoable(file, key);
  const unstaging: ConfigRecord = {
    ...record,
    state: 'unstaging',
    files: files.map((file) => ({ ...file, staged: stagedName(file.realPath) })),
  };
  await recordFile.write(unstaging);
  try {
    for (const file of unstaging.files) await stageOld(file);
    await recordFile.write({ ...unstaging, state: 'undoing' });
  } catch (error) {
    // A record that cannot be written now says what to remove later: the files are as before.
    await recordFile.writeIfPossible(await stillApplied(unstaging));
    throw error;
  }
  // All files are as before; a record that cannot be written now is completed later.
  await recordFile.writeIfPossible(await undone(unstaging));
  return {
    project: applied.project,
    files: files.map(({ path, before }) => ({ path, became: before === null ? 'removed' : 'restored' })),
  };
}

/** @throws ConfigChangedSince, BackupMissing, ConfigNotRead */
async function checkUndoable(
  { path, realPath, backup, before, after }: FileRecord,
  key: string,
): Promise<void> {
  try {
    if ((await hashNow(realPath, key)) !== after.hash) {
      throw new ConfigChangedSince(path, backup !== null && existsSync(backup) ? backup : null);
    }
    if (before === null || backup === null) return;
    if ((await hashNow(backup, key)) !== before.hash) throw new BackupMissing(path, backup);
  } catch (error) {
    const why = diskCode(error);
    throw why === null ? error : new ConfigNotRead(path, why, { cause: error });
  }
}

/** The old content beside the file, so that a full disk is noticed before anything changes. @throws ConfigNotWritten */
async function stageOld({ path, realPath, staged, backup, before }: FileRecord): Promise<void> {
  await onFile(path, async () => {
    await checkWritable(realPath);
    if (before === null || backup === null) return;
    await writeNew(staged, await readFile(backup), await accessOfOld(realPath, before));
  });
}
