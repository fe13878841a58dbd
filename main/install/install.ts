import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Task } from '../steps/nouns/task.ts';
import { asDiskFailure, InstallIncomplete } from './errors.ts';
import { addressOf, type Sources } from './fetch/address.ts';
import type { WantedFile } from './fetch/fetch-file.ts';
import { FetchingFiles, type Outcome } from './fetch/fetch-files.ts';
import type { Network } from './fetch/network.ts';
import { holdFolder } from './folder-lock.ts';
import type { Hasher } from './hash/hasher.ts';
import { InstallReport } from './install-report.ts';
import { failedFile, type Installed, installedFile } from './installed-file.ts';
import type { KnownHashes } from './known-hashes.ts';
import { type MadePlan, makePlan, type PlanRequest } from './make-plan.ts';
import { ModelPart, type PlannedFile } from './nouns/install-plan.ts';
import type { InstalledFile, InstallResult } from './nouns/install-result.ts';
import { giveOwnerOf } from './owner.ts';
import { throwIfRefused } from './refusals.ts';
import { takeCopy } from './reuse/take-copy.ts';
import { settleFile } from './settle-file.ts';
import { arrivalPath } from './wanted-files.ts';

/** What an installation works with. */
export interface InstallTools {
  readonly hasher: Hasher;
  readonly known: KnownHashes;
  readonly network: Network;
  readonly sources: Sources;
}

/**
 * Brings the models folder to hold what is wanted, each file whole and verified, or absent. A file that fails does not
 * stop the others. The folder is held from before the plan on, so that the plan stays true.
 * @throws ModelsFolderHeld; what `makePlan` throws; NotEnoughDisk, NotEnoughMemory before the first byte;
 * InstallIncomplete with the result if files failed; the signal's reason. What has arrived is kept.
 */
export async function install(
  wanted: PlanRequest,
  tools: InstallTools,
  task: Task<'install'>,
): Promise<InstallResult> {
  const beganMs = performance.now();
  await makeFolders(wanted.modelsFolder);
  await using _held = await holdFolder(wanted.modelsFolder);
  const made = await makePlan(wanted, { ...tools, signal: task.signal });
  const { plan } = made;
  throwIfRefused(plan);
  const files = await new Installation(made, tools, task).run();
  const result: InstallResult = {
    folder: plan.folder,
    files,
    fetchedBytes: files.reduce((bytes, file) => bytes + file.fetchedBytes, 0),
    durationMs: performance.now() - beganMs,
    warnings: plan.warnings,
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

/** One run: takes copies first, since they cost no traffic, then fetches the rest. */
class Installation {
  readonly #made: MadePlan;
  readonly #tools: InstallTools;
  readonly #task: Task<'install'>;
  readonly #report: InstallReport;
  readonly #done = new Map<string, Installed>();
  readonly #fetchedBytes = new Map<string, number>();
  #fetching: FetchingFiles | null = null;

  constructor(made: MadePlan, tools: InstallTools, task: Task<'install'>) {
    this.#made = made;
    this.#tools = tools;
    this.#task = task;
    const silent = { bytesPerSec: null, waitingFor: null };
    this.#report = new InstallReport(made.plan.files, task, () => this.#fetching?.traffic ?? silent);
  }

  async run(): Promise<InstalledFile[]> {
    const { files } = this.#made.plan;
    const toFetch: PlannedFile[] = [];
    for (const file of files) if (!(await this.#bringFromHere(file))) toFetch.push(file);
    await this.#fetchAll(toFetch);
    return files.map((file) =>
      installedFile(file, this.#done.get(file.id), this.#fetchedBytes.get(file.id) ?? 0),
    );
  }

  /** @returns whether the file is settled, without the network */
  async #bringFromHere(file: PlannedFile): Promise<boolean> {
    const { action, hash, id } = file;
    switch (action.kind) {
      case 'present':
      case 'unverified':
        this.#done.set(id, { state: action.kind, hash });
        return true;
      case 'unpack':
        await this.#settle(file, 'present', hash);
        return true;
      case 'reuse':
      case 'import':
        return this.#take(file);
      default:
        return false;
    }
  }

  /** A copy that has changed since it was verified is fetched instead. */
  async #take(file: PlannedFile): Promise<boolean> {
    const { id, hash } = file;
    const copy = this.#made.copies.get(id);
    if (copy === undefined || hash === null) return false;
    const target = join(this.#made.plan.folder, arrivalPath(file));
    this.#report.change(id, { state: 'checking' });
    try {
      const onBytes = (bytes: number) => this.#report.change(id, { fetchedBytes: bytes });
      const { signal } = this.#task;
      if ((await takeCopy(copy, { target, hash, hasher: this.#tools.hasher, signal, onBytes })) === null)
        return false;
    } catch (error) {
      this.#fail(file, error);
      return true;
    }
    await this.#settle(file, copy.source === 'import' ? 'imported' : 'reused', hash);
    return true;
  }

  async #fetchAll(files: readonly PlannedFile[]): Promise<void> {
    const { network, hasher } = this.#tools;
    const settling: Promise<void>[] = [];
    const { signal } = this.#task;
    const wanted = files.map((file) => this.#wanted(file));
    using fetching = new FetchingFiles(
      wanted,
      { network, hasher, signal },
      {
        onProgress: (index, { safeBytes, fileBytes }) => {
          const id = files[index]?.id ?? '';
          const state = safeBytes === fileBytes ? 'checking' : 'fetching';
          this.#report.change(id, { bytes: fileBytes, fetchedBytes: safeBytes, state });
        },
        onBytes: (index, bytes) => {
          const id = files[index]?.id ?? '';
          this.#fetchedBytes.set(id, (this.#fetchedBytes.get(id) ?? 0) + bytes);
        },
        onEnd: (index, outcome) => {
          const file = files[index];
          if (file === undefined) return;
          const settled = this.#afterFetch(file, outcome);
          // It is asked for below; until then a failure is not unheard.
          settled.catch(() => {});
          settling.push(settled);
        },
      },
    );
    this.#fetching = fetching;
    // While nothing arrives, only the time since then changes.
    const ticking = setInterval(() => this.#report.tell(), TICK_MS);
    try {
      await fetching.all();
    } finally {
      clearInterval(ticking);
      // Nothing goes on after the end, not even after a failure.
      await Promise.allSettled(settling);
    }
    await Promise.all(settling);
  }

  async #afterFetch(file: PlannedFile, outcome: Outcome): Promise<void> {
    if ('error' in outcome) return this.#fail(file, outcome.error);
    const { hash, source } = outcome.fetched;
    await this.#settle(file, source === 'nobody' ? 'unverified' : 'fetched', hash, source);
  }

  async #settle(
    file: PlannedFile,
    state: Installed['state'],
    hash: PlannedFile['hash'],
    source: 'registry' | 'host' | 'nobody' = 'registry',
  ): Promise<void> {
    if (hash === null) return this.#fail(file, new Error('A verified file has a hash.'));
    this.#report.change(file.id, { state: 'checking' });
    try {
      const { signal } = this.#task;
      await settleFile({ file, hash, source }, this.#made.plan.folder, { known: this.#tools.known, signal });
      this.#done.set(file.id, { state, hash });
      this.#report.change(file.id, { state: 'ready' });
    } catch (error) {
      this.#fail(file, error);
    }
  }

  #fail(file: PlannedFile, error: unknown): void {
    this.#task.signal.throwIfAborted();
    this.#done.set(file.id, failedFile(error));
  }

  #wanted(file: PlannedFile): WantedFile {
    const path = arrivalPath(file);
    return {
      address: addressOf(file.url, this.#tools.sources),
      target: join(this.#made.plan.folder, path),
      file: path,
      bytes: file.bytes,
      hash: file.hash,
    };
  }
}

const TICK_MS = 1_000;
