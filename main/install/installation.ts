import { basename, dirname, join } from 'node:path';
import type { Network } from '../network.ts';
import type { Task } from '../steps/nouns/task.ts';
import { ImportFailed } from './errors.ts';
import { addressOf, type Sources } from './fetch/address.ts';
import type { WantedFile } from './fetch/fetch-file.ts';
import type { FetchingFiles as Fetching, Outcome, Traffic } from './fetch/fetch-files.ts';
import type { Hasher } from './hash/hasher.ts';
import type { InstallReport } from './install-report.ts';
import { failedFile, type Installed, installedFile, listedInstall } from './installed-file.ts';
import { addToInstalledList } from './installed-list.ts';
import type { KnownHashes } from './known-hashes.ts';
import type { MadePlan } from './make-plan.ts';
import type { FileHash, HashSource } from './nouns/file-hash.ts';
import type { FileWarning } from './nouns/file-warning.ts';
import type { PlannedFile } from './nouns/install-plan.ts';
import type { InstalledFile } from './nouns/install-result.ts';
import { takeCopy } from './reuse/take-copy.ts';
import { takeFolder } from './reuse/take-folder.ts';
import { settleFile } from './settle-file.ts';
import { arrivalPath } from './wanted-files.ts';

/** What an installation works with. */
export interface InstallTools {
  readonly hasher: Hasher;
  readonly known: KnownHashes;
  readonly network: Network;
  readonly sources: Sources;
}

/** One run: takes copies first, since they cost no traffic, then fetches the rest. */
export class Installation {
  readonly #made: MadePlan;
  readonly #tools: InstallTools;
  readonly #task: Task<'install'>;
  readonly #report: InstallReport;
  readonly #done = new Map<string, Installed>();
  readonly #warnings: FileWarning[] = [];
  readonly #fetchedBytes = new Map<string, number>();
  #fetching: Fetching | null = null;

  constructor(made: MadePlan, tools: InstallTools, task: Task<'install'>, report: InstallReport) {
    this.#made = made;
    this.#tools = tools;
    this.#task = task;
    this.#report = report;
    const silent: Traffic = { bytesPerSec: null, waitingFor: null };
    report.planned(made.plan.files, () => this.#fetching?.traffic ?? silent);
  }

  /** What `run` has found. */
  get warnings(): readonly FileWarning[] {
    return this.#warnings;
  }

  async run(): Promise<InstalledFile[]> {
    const { files, folder } = this.#made.plan;
    const toFetch: PlannedFile[] = [];
    for (const file of files) if (!(await this.#bringFromHere(file))) toFetch.push(file);
    await this.#fetchAll(toFetch);
    await addToInstalledList(
      folder,
      files.flatMap((file) => listedInstall(file, this.#done.get(file.id))),
    );
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
        this.#done.set(id, { state: action.kind, hash, source: hash === null ? null : 'registry' });
        return true;
      case 'unpack':
        await this.#settle(file, 'present', hash);
        return true;
      case 'import-folder':
        await this.#takeFolder(file);
        return true;
      case 'blocked':
        this.#done.set(id, { state: 'failed', hash: null, source: null, failure: action.failure });
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
    const { id } = file;
    const copy = this.#made.copies.get(id);
    const hash = file.hash ?? copy?.hash ?? null;
    if (copy === undefined || hash === null) return false;
    const target = join(this.#made.plan.folder, arrivalPath(file));
    this.#report.change(id, { state: 'checking' });
    try {
      const onBytes = (bytes: number) => this.#report.change(id, { fetchedBytes: bytes });
      const { signal } = this.#task;
      const taken = await takeCopy(copy, { target, hash, hasher: this.#tools.hasher, signal, onBytes });
      if (taken === null && copy.source === 'import') {
        const [file, folder] = [basename(copy.from), dirname(copy.from)];
        throw new ImportFailed({ code: 'import-missing', file, folder });
      }
      if (taken === null) return false;
    } catch (error) {
      this.#fail(file, error);
      return true;
    }
    const source = file.hash === null ? 'nobody' : 'registry';
    await this.#settle(file, copy.source === 'import' ? 'imported' : 'reused', hash, source);
    return true;
  }

  async #takeFolder(file: PlannedFile): Promise<void> {
    const { id, path } = file;
    const copy = this.#made.folders.get(id);
    if (copy === undefined) return this.#fail(file, new Error('A planned folder is known.'));
    this.#report.change(id, { state: 'checking', bytes: copy.bytes });
    try {
      await takeFolder(copy, {
        target: join(this.#made.plan.folder, path),
        hasher: this.#tools.hasher,
        signal: this.#task.signal,
        onBytes: (bytes) => this.#report.change(id, { fetchedBytes: bytes }),
      });
      const { hash, source } = copy.manifest.archive;
      this.#done.set(id, { state: 'imported', hash, source });
      this.#report.change(id, { state: 'ready' });
    } catch (error) {
      this.#fail(file, error);
    }
  }

  async #fetchAll(files: readonly PlannedFile[]): Promise<void> {
    if (files.length === 0) return;
    // Loaded late: where everything is there already, the HTTP client would take most of the time.
    const { FetchingFiles } = await import('./fetch/fetch-files.ts');
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
    if (source === 'host') this.#warnings.push({ code: 'hash-from-host', file: file.path });
    if (source === 'nobody') this.#warnings.push({ code: 'file-unverified', file: file.path });
    await this.#settle(file, source === 'nobody' ? 'unverified' : 'fetched', hash, source);
  }

  async #settle(
    file: PlannedFile,
    state: Installed['state'],
    hash: FileHash | null,
    source: HashSource = 'registry',
  ): Promise<void> {
    if (hash === null) return this.#fail(file, new Error('A verified file has a hash.'));
    this.#report.change(file.id, { state: 'checking' });
    try {
      const { signal } = this.#task;
      await settleFile({ file, hash, source }, this.#made.plan.folder, { known: this.#tools.known, signal });
      this.#done.set(file.id, { state, hash, source });
      this.#report.change(file.id, { state: 'ready' });
    } catch (error) {
      this.#fail(file, error);
    }
  }

  #fail(file: PlannedFile, error: unknown): void {
    this.#task.signal.throwIfAborted();
    this.#done.set(file.id, failedFile(error));
    this.#report.change(file.id, { state: 'failed' });
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
