import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskCode } from '../../disk-error.ts';
import { ConfigChangedMeanwhile, ConfigNotWritten } from '../errors.ts';
import type { Applied } from '../nouns/config-plan.ts';
import type { PlannedChange } from '../plan-changes.ts';
import { backupName, prunedBackups } from './backups.ts';
import { asApplied, backToPrevious, completed, renamedAll } from './complete.ts';
import { accessOfNew, checkWritable, hashNow, makeFolder, stagedName, writeNew } from './disk.ts';
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
  const staging = stagingRecord(changes, before, writing, at);
  await recordFile.write(staging);
  try {
    for (const [index, file] of staging.files.entries()) await stage(changes[index], file, staging.key);
    await recordFile.write({ ...staging, state: 'applying' });
    if (!(await renamedAll(staging))) throw new ConfigChangedMeanwhile(changes[0]?.file.path ?? '');
    await recordFile.write({ ...asApplied(staging), backups: await prunedBackups(staging.backups) });
  } catch (error) {
    await takeBack(staging, recordFile);
    throw asFailure(error, changes);
  }
  return { ...writing, ...appliedTo(staging.files, at) };
}

/** A record that cannot be written now says what to take back later: the files are as before. */
async function takeBack(staging: ConfigRecord, recordFile: RecordFile): Promise<void> {
  const previous = await backToPrevious(staging);
  await recordFile.write(previous).catch((error: unknown) => {
    if (!(error instanceof ConfigNotWritten)) throw error;
  });
}

function asFailure(error: unknown, [first]: readonly PlannedChange[]): unknown {
  const why = diskCode(error);
  return why === null ? error : new ConfigNotWritten(first?.file.path ?? '', why, { cause: error });
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
  changes: readonly PlannedChange[],
  before: ConfigRecord,
  writing: Writing,
  at: Date,
): ConfigRecord {
  const key = newKey();
  const files = changes.map((change) => fileRecord(change, key, at));
  return {
    schema: 1,
    state: 'staging',
    key,
    files,
    applied: { ...writing, ...appliedTo(files, at) },
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
    before: found && { hash: hashOf(found.bytes, key), mode: found.access.mode },
    after: { hash: hashOf(after, key), mode },
  };
}

/** Writes the new content and a backup beside the file. @throws ConfigChangedMeanwhile, ConfigNotWritten */
async function stage(change: PlannedChange | undefined, record: FileRecord, key: string): Promise<void> {
  if (change === undefined) return;
  const { path, realPath, found } = change.file;
  const { staged, backup, madeFolder, before, after } = record;
  try {
    if ((await hashNow(realPath, key)) !== (before?.hash ?? null)) throw new ConfigChangedMeanwhile(path);
    if (found === null) {
      if (madeFolder !== null && !existsSync(madeFolder)) await makeFolder(madeFolder);
      return await writeNew(staged, change.after, await accessOfNew(dirname(realPath), after.mode));
    }
    await checkWritable(realPath);
    const backupMode = change.wanted.format === 'env' ? SECRET_MODE : found.access.mode;
    if (backup !== null) await writeNew(backup, found.bytes, { ...found.access, mode: backupMode });
    await writeNew(staged, change.after, { ...found.access, mode: after.mode });
  } catch (error) {
    const why = diskCode(error);
    throw why === null ? error : new ConfigNotWritten(path, why, { cause: error });
  }
}

function appliedTo(files: readonly FileRecord[], at: Date): Pick<Applied, 'appliedAt' | 'files'> {
  return { appliedAt: at.toISOString(), files: files.map(({ path, backup }) => ({ path, backup })) };
}
