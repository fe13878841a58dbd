import type { Failure, FileFailed, InstallRequest, PlannedFile } from '../../../preload/contract.ts';

/** Files that failed for the same reason. */
export interface FailedFiles {
  readonly ids: readonly string[];
  readonly failure: FileFailed;
}

/** Each reason once, in the order of the files. */
export function failedFiles(failure: Failure): FailedFiles[] {
  if (failure.code !== 'install-incomplete') return [];
  const byReason = Map.groupBy(failure.files, (file) => JSON.stringify(file.failure));
  return [...byReason.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ids: same.map(({ id }) => id), failure: first.failure }];
  });
}

const SET_ASIDE: readonly Failure['code'][] = ['hash-differs', 'archive-refused'];

/** Whether all that is left to do is to fetch files again from their start. */
export function isOnlyDamage(failed: readonly FailedFiles[]): boolean {
  return failed.length > 0 && failed.every(({ failure }) => SET_ASIDE.includes(failure.code));
}

/** Statuses with which a host says that it does not know who asks, or that they may not. */
const WANTS_LOGIN = [401, 403];

const HUB = 'huggingface.co';

/** Whether a host wants a token that could help. */
export function wantsToken(
  failed: readonly FailedFiles[],
  { mirror, from }: Pick<InstallRequest, 'mirror' | 'from'>,
  files: readonly Pick<PlannedFile, 'id' | 'url'>[],
): boolean {
  // Neither ever gets one.
  if (mirror !== undefined || from !== undefined) return false;
  const isOfHub = (id: string) =>
    files.some((file) => file.id === id && URL.parse(file.url)?.hostname === HUB);
  return failed.some(
    ({ ids, failure }) => isLoginWanted(failure) && (failure.host === HUB || ids.some(isOfHub)),
  );
}

type Refused = Extract<FileFailed, { code: 'host-refused' }>;

/** Whether the host would send it to somebody else. An expired signature of a redirected address needs no token. */
export function isLoginWanted(failure: FileFailed): failure is Refused {
  return failure.code === 'host-refused' && WANTS_LOGIN.includes(failure.status) && !failure.redirected;
}
