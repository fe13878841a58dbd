import type { Task } from '../steps/nouns/task.ts';
import type { Traffic } from './fetch/fetch-files.ts';
import type { PlannedFile } from './nouns/install-plan.ts';
import type { InstallFile } from './nouns/step.ts';

type Change = Partial<Pick<InstallFile, 'bytes' | 'fetchedBytes' | 'state'>>;

/** Tells how far an installation is. A file's bytes never run back. */
export class InstallReport {
  readonly #files: Map<string, InstallFile>;
  readonly #task: Task<'install'>;
  readonly #traffic: () => Traffic;

  constructor(files: readonly PlannedFile[], task: Task<'install'>, traffic: () => Traffic) {
    this.#files = new Map(files.map((file) => [file.id, begun(file)]));
    this.#task = task;
    this.#traffic = traffic;
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
    this.#task.report({ files: [...this.#files.values()], ...this.#traffic() });
  }
}

function begun({ id, bytes, action }: PlannedFile): InstallFile {
  const isThere = action.kind === 'present' || action.kind === 'unverified';
  const size = bytes ?? 0;
  if (isThere) return { id, bytes: size, fetchedBytes: size, state: 'ready' };
  const fetchedBytes = action.kind === 'continue' ? action.safeBytes : 0;
  return { id, bytes: size, fetchedBytes, state: 'waiting' };
}
