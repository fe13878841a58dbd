import type { Failure, FolderCheck } from '../../../preload/contract.ts';
import type { Waited } from '../../blocks/use-waited.ts';

/** What is said under a folder's field. */
export type FolderStatus =
  | { readonly kind: 'nothing' | 'checking' | 'slow' | 'unchecked' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'problem'; readonly problem: Failure }
  | { readonly kind: 'good'; readonly exists: boolean; readonly freeBytes: number | null };

interface Asked {
  /** As it stands in the field. */
  readonly folder: string;
  readonly isRequired: boolean;
  /** The newest answer, and whether another one is awaited since. */
  readonly check: FolderCheck | null;
  readonly isAsking: boolean;
  /** The question itself failed. */
  readonly hasFailed: boolean;
  readonly waited: Waited;
}

/** Whether the folder will do, as far as it is known; a check on its way hides what was said before. */
export function folderStatus({
  folder,
  isRequired,
  check,
  isAsking,
  hasFailed,
  waited,
}: Asked): FolderStatus {
  if (folder.trim() === '') return { kind: isRequired ? 'missing' : 'nothing' };
  if (isAsking) return WHILE_WAITING[waited];
  if (hasFailed) return { kind: 'unchecked' };
  if (check === null) return { kind: 'nothing' };
  if (check.problem !== null) return { kind: 'problem', problem: check.problem };
  return { kind: 'good', exists: check.exists, freeBytes: check.freeBytes };
}

const WHILE_WAITING: Record<Waited, FolderStatus> = {
  'not-long': { kind: 'nothing' },
  'a-while': { kind: 'checking' },
  long: { kind: 'slow' },
};

/** Whether the user has to change the field before going on. */
export function stopsTheUser({ kind }: FolderStatus): boolean {
  return kind === 'missing' || kind === 'problem';
}
