import { join } from 'node:path';
import type { Task } from '../steps/nouns/task.ts';
import type { Traffic } from './fetch/fetch-files.ts';
import type { ModelFile, PlannedFile } from './nouns/install-plan.ts';
import type { InstallRequest } from './nouns/install-request.ts';
import { isHere } from './nouns/is-here.ts';
import type { InstallFile } from './nouns/step.ts';
import { arrivalPath } from './wanted-files.ts';

type Change = Partial<Pick<InstallFile, 'bytes' | 'fetchedBytes' | 'state'>>;

const SILENT: Traffic = { bytesPerSec: null, waitingFor: null };

/** Tells how far an installation is. A file's bytes never run back. */
export class InstallReport {
  readonly #files: Map<string, InstallFile>;
  readonly #wanted: readonly ModelFile[];
  readonly #request: InstallRequest;
  readonly #task: Task<'install'>;
  #traffic = () => SILENT;

  constructor(wanted: readonly ModelFile[], request: InstallRequest, task: Task<'install'>) {
    this.#wanted = wanted;
    this.#files = new Map(wanted.map(({ id, bytes }) => [id, begun(id, bytes ?? 0, 0)]));
    this.#request = request;
    this.#task = task;
    this.tell();
  }

  /** A file that was there before is read, given by its absolute path. */
  hashed(modelsFolder: string, path: string, bytes: number): void {
    const file = this.#wanted.find((wanted) => path === join(modelsFolder, arrivalPath(wanted)));
    if (file !== undefined) this.change(file.id, { state: 'checking', fetchedBytes: bytes });
  }

  planned(files: readonly PlannedFile[], traffic: () => Traffic): void {
    this.#traffic = traffic;
    for (const file of files) this.#files.set(file.id, plannedFile(file));
    this.tell();
  }

  change(id: string, change: Change): void {
    const before = this.#files.get(id);
    if (before === undefined) return;
    const fetchedBytes = Math.max(before.fetchedBytes, change.fetchedBytes ?? 0);
    this.#files.set(id, { ...before, ...change, fetchedBytes });
    this.tell();
  }

  tell(): void {
    this.#task.report({ request: this.#request, files: [...this.#files.values()], ...this.#traffic() });
  }
}

function begun(id: string, bytes: number, fetchedBytes: number): InstallFile {
  return { id, bytes, fetchedBytes, state: 'waiting' };
}

function plannedFile({ id, bytes: size, action }: PlannedFile): InstallFile {
  const bytes = size ?? 0;
  if (isHere({ action })) return { id, bytes, fetchedBytes: bytes, state: 'ready' };
  if (action.kind === 'blocked') return { id, bytes, fetchedBytes: 0, state: 'failed' };
  return begun(id, bytes, action.kind === 'continue' ? action.safeBytes : 0);
}
