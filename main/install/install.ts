import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Task } from '../steps/nouns/task.ts';
import { asDiskFailure, InstallIncomplete } from './errors.ts';
import { holdFolder } from './folder-lock.ts';
import { InstallReport } from './install-report.ts';
import { Installation, type InstallTools } from './installation.ts';
import { makePlan, type PlanRequest } from './make-plan.ts';
import { ModelPart } from './nouns/install-plan.ts';
import type { InstallRequest } from './nouns/install-request.ts';
import type { InstallResult } from './nouns/install-result.ts';
import { giveOwnerOf } from './owner.ts';
import { throwIfRefused } from './refusals.ts';
import { wantedFiles } from './wanted-files.ts';

export type { InstallTools } from './installation.ts';

/**
 * Brings the models folder to hold what is wanted, each file whole and verified, or absent. A file that fails does not
 * stop the others. The folder is held from before the plan on, so that the plan stays true.
 * @param request what is reported as the installation's subject, so that it can be resumed
 * @throws ModelsFolderHeld; what `makePlan` throws; NotEnoughDisk, NotEnoughMemory before the first byte;
 * InstallIncomplete with the result if files failed; the signal's reason. What has arrived is kept.
 */
export async function install(
  wanted: PlanRequest,
  tools: InstallTools,
  task: Task<'install'>,
  request: InstallRequest = {},
): Promise<InstallResult> {
  const beganMs = performance.now();
  const { modelsFolder } = wanted;
  const report = new InstallReport(wantedFiles(wanted.models, wanted.registry, wanted).files, request, task);
  await makeFolders(modelsFolder);
  await using _held = await holdFolder(modelsFolder);
  const onHashed = (path: string, bytes: number) => report.hashed(modelsFolder, path, bytes);
  const made = await makePlan(wanted, { ...tools, signal: task.signal, onHashed });
  const { plan } = made;
  throwIfRefused(plan);
  const installation = new Installation(made, tools, task, report);
  const files = await installation.run();
  const result: InstallResult = {
    folder: plan.folder,
    files,
    fetchedBytes: files.reduce((bytes, file) => bytes + file.fetchedBytes, 0),
    durationMs: performance.now() - beganMs,
    // What came of a file without a hash is said by the installation.
    warnings: [...plan.warnings.filter(({ code }) => code !== 'hash-unknown'), ...installation.warnings],
  };
  if (files.some(({ state }) => state === 'failed')) throw new InstallIncomplete(result);
  return result;
}

/** @throws NotEnoughDisk, FolderFailed */
async function makeFolders(folder: string): Promise<void> {
  try {
    await makePath(folder);
    for (const part of ModelPart.options) {
      if (await makeFolder(join(folder, part))) await giveOwnerOf(folder, join(folder, part));
    }
  } catch (error) {
    throw await asDiskFailure(error, folder, 0);
  }
}

/** Makes a folder and the ones above it: a recursive `mkdir` says of a read-only disk that the parent is missing. */
async function makePath(folder: string): Promise<void> {
  const parent = dirname(folder);
  if (parent !== folder && (await stat(parent).catch(() => null)) === null) await makePath(parent);
  await makeFolder(folder);
}

/** @returns whether it was made */
async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) return false;
    throw error;
  }
}
