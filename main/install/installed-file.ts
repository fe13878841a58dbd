import { FileFailed } from '../nouns/file-failed.ts';
import { SetupError } from '../nouns/setup-error.ts';
import type { FileHash, HashSource } from './nouns/file-hash.ts';
import type { PlannedFile } from './nouns/install-plan.ts';
import type { InstalledFile } from './nouns/install-result.ts';
import type { ListedInstall } from './nouns/installed-list.ts';

/** What became of a planned file. */
export interface Installed {
  readonly state: InstalledFile['state'];
  readonly hash: FileHash | null;
  /** Who vouches for the hash; `null`: nobody but an earlier run knows. */
  readonly source: HashSource | null;
  readonly failure?: FileFailed;
}

/** @throws what is no expected failure: that is a bug, and ends the installation */
export function failedFile(error: unknown): Installed {
  const failure = error instanceof SetupError ? FileFailed.safeParse(error.failure).data : undefined;
  if (failure === undefined) throw error;
  return { state: 'failed', hash: null, source: null, failure };
}

/** The line of the result. */
export function installedFile(
  { id, part, path, bytes }: PlannedFile,
  installed: Installed | undefined,
  fetchedBytes: number,
): InstalledFile {
  if (installed === undefined) throw new Error(`Nothing became of ${id}.`);
  const { state, hash, failure = null } = installed;
  return { id, part, path, bytes, fetchedBytes, state, hash, failure };
}

/** The line of the folder's list; none for a file that is not there. */
export function listedInstall(file: PlannedFile, installed: Installed | undefined): ListedInstall[] {
  if (installed === undefined || installed.state === 'failed') return [];
  const { id, model, part, path, kind, bytes } = file;
  const { hash, source } = installed;
  return [{ id, model, part, path, kind, bytes, hash, source: source ?? 'nobody' }];
}
