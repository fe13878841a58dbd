import type { Failure, FolderCheck } from '../../../preload/contract.ts';
import type { Waited } from '../../blocks/use-waited.ts';

/** The status under a folder's field. */
export type FolderStatus =
  | { readonly kind: 'nothing' | 'checking' | 'slow' | 'unchecked' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'problem'; readonly problem: Failure }
  | { readonly kind: 'good'; readonly exists: boolean; readonly freeBytes: number | null };

interface Asked {
  /** As in the field. */
  readonly folder: string;
  readonly isRequired: boolean;
  /** The latest answer, and whether another one is pending. */
  readonly check: FolderCheck | null;
  readonly isAsking: boolean;
  /** The request itself failed. */
  readonly hasFailed: boolean;
  readonly waited: Waited;
}

/** Whether the folder is usable, as far as known; a pending check hides the previous result. */
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
