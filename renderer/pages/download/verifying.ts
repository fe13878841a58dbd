import {
  brokenIn,
  type Failure,
  type InstallRequest,
  repairOf,
  type VerifiedFile,
  type VerifyEvent,
} from '../../../preload/contract.ts';

/** Where the comparison of every byte is; it belongs to this page alone. */
export type Verifying =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly path: string | null; readonly fraction: number | null }
  | {
      readonly kind: 'ended';
      readonly files: readonly VerifiedFile[];
      /** Those that are damaged or missing. */
      readonly broken: readonly VerifiedFile[];
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** After an event of the machine side. */
export function afterEvent(before: Verifying, event: VerifyEvent): Verifying {
  if (event.kind === 'result') {
    const { files } = event.result;
    return { kind: 'ended', files, broken: allBroken(files) };
  }
  const was = before.kind === 'running' ? (before.fraction ?? 0) : 0;
  const now = event.totalBytes === 0 ? 0 : event.readBytes / event.totalBytes;
  return { kind: 'running', path: event.path, fraction: Math.min(1, Math.max(was, now)) };
}

/** The files that cannot be used. */
export function allBroken(files: readonly VerifiedFile[]): VerifiedFile[] {
  const { repairable, lost } = brokenIn(files);
  return files.filter((file) => repairable.includes(file) || lost.includes(file));
}

/** The request that fetches the broken files again, from where the others came; `null`: no list names them. */
export function repairRequest(
  broken: readonly VerifiedFile[],
  { mirror, from }: Pick<InstallRequest, 'mirror' | 'from'>,
): InstallRequest | null {
  const listed = broken.filter(({ isListed }) => isListed);
  if (listed.length === 0) return null;
  return {
    ...repairOf(listed),
    ...(mirror !== undefined && { mirror }),
    ...(from !== undefined && { from }),
  };
}
