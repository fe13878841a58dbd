import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigChangedMeanwhile } from '../errors.ts';
import type { Applied } from '../nouns/config-plan.ts';
import type { PlannedChange } from '../plan-changes.ts';
import { backupName, prunedBackups } from './backups.ts';
import { asApplied, backToPrevious, completed, renameAll } from './complete.ts';
import { accessOfNew, checkWritable, hashNow, makeFolder, onFile, stagedName, writeNew } from './disk.ts';
import { type ConfigRecord, doneIn, type FileRecord, hashOf, newKey, type RecordFile } from './record.ts';

/** What was written, without what is known before: when, for what, and what then. */
export type Writing = Omit<Applied, 'appliedAt' | 'files'>;

export interface ApplyTools {
  readonly record: RecordFile;
  now(): Date;
}

const SECRET_MODE = 0o600;
const USUAL_MODE = 0o644;

/**
 * Writes all changes, or none: also if this process is killed, or the disk is full, at any moment. Runs under the
 * lock of our folder.
 * @throws ConfigChangedMeanwhile, ConfigNotWritten
 */
export async function applyChanges(
  all: readonly PlannedChange[],
  writing: Writing,
  { record: recordFile, now }: ApplyTools,
): Promise<Applied> {
  const before = await completed(recordFile);
  const changes = all.filter(({ change }) => change.kind !== 'unchanged');
  const at = now();
  if (changes.length === 0) return await nothingToWrite(before, writing, at, recordFile);
  const key = newKey();
  const pairs = changes.map((change) => ({ change, file: fileRecord(change, key, at) }));
  const files = pairs.map(({ file }) => file);
  const staging = stagingRecord(files, key, before, { ...writing, ...appliedTo(files, at) });
  await recordFile.write(staging);
  try {
    for (const { change, file } of pairs) await stage(change, file, key);
    await recordFile.write({ ...staging, state: 'applying' });
    const changed = await renameAll(staging);
    if (changed !== null) throw new ConfigChangedMeanwhile(changed);
    await recordFile.write({ ...asApplied(staging), backups: await prunedBackups(staging.backups) });
  } catch (error) {
    // A record that cannot be written now says what to take back later: the files are as before.
    await recordFile.writeIfPossible(await backToPrevious(staging));
    throw error;
  }
  return { ...writing, ...appliedTo(files, at) };
}

/** The same configuration as before may still be for other models, or need other commands. */
async function nothingToWrite(
  before: ConfigRecord,
  writing: Writing,
  at: Date,
  recordFile: RecordFile,
): Promise<Applied> {
  const isOfThis = before.applied?.project === writing.project;
  const files = isOfThis ? (before.applied?.files ?? []) : [];
  const done = { ...writing, files, appliedAt: at.toISOString() };
  const kept = isOfThis ? { key: before.key, files: before.files } : { key: newKey(), files: [] };
  await recordFile.write({ ...before, ...kept, state: 'applied', applied: done, previous: null });
  return done;
}

function stagingRecord(
  files: FileRecord[],
  key: string,
  before: ConfigRecord,
  applied: Applied,
): ConfigRecord {
  return {
    schema: 1,
    state: 'staging',
    key,
    files,
    applied,
    previous: doneIn(before),
    backups: [...before.backups, ...files.flatMap(({ backup }) => backup ?? [])],
  };
}

function fileRecord(
  { file, after, wanted, writesSecrets }: PlannedChange,
  key: string,
  at: Date,
): FileRecord {
  const { path, realPath, found } = file;
  const isSecret = writesSecrets || (found === null && wanted.format === 'env');
  const mode = isSecret ? SECRET_MODE : (found?.access.mode ?? USUAL_MODE);
  return {
    path,
    realPath,
    staged: stagedName(realPath),
    backup: found === null ? null : backupName(realPath, at),
    madeFolder: existsSync(dirname(realPath)) ? null : dirname(realPath),
    before: found && { hash: hashOf(found.bytes, key), mode: found.access.mode, gid: found.access.gid },
    after: { hash: hashOf(after, key), mode },
  };
}

/** Writes the new content and a backup beside the file. @throws ConfigChangedMeanwhile, ConfigNotWritten */
async function stage(change: PlannedChange, record: FileRecord, key: string): Promise<void> {
  const { path, realPath, found } = change.file;
  const { staged, backup, madeFolder, before, after } = record;
  await onFile(path, async () => {
    if ((await hashNow(realPath, key)) !== (before?.hash ?? null)) throw new ConfigChangedMeanwhile(path);
    if (found === null) {
      if (madeFolder !== null && !existsSync(madeFolder)) await makeFolder(madeFolder);
      return await writeNew(staged, change.after, await accessOfNew(dirname(realPath), after.mode));
    }
    await checkWritable(realPath);
    const backupMode = change.wanted.format === 'env' ? SECRET_MODE : found.access.mode;
    if (backup !== null) await writeNew(backup, found.bytes, { ...found.access, mode: backupMode });
    await writeNew(staged, change.after, { ...found.access, mode: after.mode });
  });
}

function appliedTo(files: readonly FileRecord[], at: Date): Pick<Applied, 'appliedAt' | 'files'> {
  return { appliedAt: at.toISOString(), files: files.map(({ path, backup }) => ({ path, backup })) };
}
