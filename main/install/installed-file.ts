import { SetupError } from '../nouns/setup-error.ts';
import type { FileHash } from './nouns/file-hash.ts';
import type { PlannedFile } from './nouns/install-plan.ts';
import { FileFailed, type InstalledFile } from './nouns/install-result.ts';

/** What became of a planned file. */
export interface Installed {
  readonly state: InstalledFile['state'];
  readonly hash: FileHash | null;
  readonly failure?: FileFailed;
}

/** @throws what is no expected failure: that is a bug, and ends the installation */
export function failedFile(error: unknown): Installed {
  const failure = error instanceof SetupError ? FileFailed.safeParse(error.failure).data : undefined;
  if (failure === undefined) throw error;
  return { state: 'failed', hash: null, failure };
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
