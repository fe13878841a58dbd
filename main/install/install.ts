import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
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
    warnings: [...plan.warnings, ...installation.warnings],
  };
  if (files.some(({ state }) => state === 'failed')) throw new InstallIncomplete(result);
  return result;
}

/** @throws NotEnoughDisk, FolderFailed */
async function makeFolders(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const part of ModelPart.options) {
      const made = await mkdir(join(folder, part), { recursive: true });
      if (made !== undefined) await giveOwnerOf(folder, made);
    }
  } catch (error) {
    throw await asDiskFailure(error, folder, 0);
  }
}
