import { readFile, rm, stat } from 'node:fs/promises';
import {
  BackupMissing,
  ConfigChangedSince,
  ConfigNotRead,
  ConfigNotWritten,
  diskCode,
  NothingToUndo,
} from '../errors.ts';
import type { Undone } from '../nouns/config-plan.ts';
import { completed, undone } from './complete.ts';
import { checkWritable, hashNow, stagedName, writeNew } from './disk.ts';
import type { ConfigRecord, FileRecord, RecordFile } from './record.ts';

/**
 * Takes the last written configuration back: all files, or none. Runs under the lock of our folder.
 * @throws NothingToUndo, ConfigChangedSince, BackupMissing, ConfigNotRead, ConfigNotWritten
 */
export async function undoChanges(recordFile: RecordFile): Promise<Undone> {
  const record = await completed(recordFile);
  const { applied, files, key } = record;
  if (applied === null || files.length === 0) throw new NothingToUndo();
  for (const file of files) await checkUndoable(file, key);
  const undoing: ConfigRecord = {
    ...record,
    state: 'undoing',
    files: files.map((file) => ({ ...file, staged: stagedName(file.realPath) })),
  };
  await stageAll(undoing);
  try {
    await recordFile.write(undoing);
  } catch (error) {
    await unstage(undoing);
    throw error;
  }
  await recordFile.write(await undone(undoing));
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
    if ((await hashNow(realPath, key)) !== after.hash) throw new ConfigChangedSince(path, backup);
    if (before === null || backup === null) return;
    if ((await hashNow(backup, key)) !== before.hash) throw new BackupMissing(path, backup);
  } catch (error) {
    const why = diskCode(error);
    throw why === null ? error : new ConfigNotRead(path, why, { cause: error });
  }
}

/** The old contents beside the files, so that a full disk is noticed before anything changes. @throws ConfigNotWritten */
async function stageAll(undoing: ConfigRecord): Promise<void> {
  for (const { path, realPath, staged, backup, before } of undoing.files) {
    try {
      await checkWritable(realPath);
      if (before === null || backup === null) continue;
      const { uid, gid } = await stat(realPath);
      await writeNew(staged, await readFile(backup), { mode: before.mode, uid, gid });
    } catch (error) {
      await unstage(undoing);
      const why = diskCode(error);
      throw why === null ? error : new ConfigNotWritten(path, why, { cause: error });
    }
  }
}

async function unstage({ files }: ConfigRecord): Promise<void> {
  for (const { staged } of files) await rm(staged, { force: true });
}
