import {
  type InstallFile,
  type InstallPlan,
  type PlannedFile,
  shareOf,
  type VerifiedFile,
} from '../../../preload/contract.ts';

/** What becomes of a file, or has become of it. */
export type FileStatus =
  /** By the plan. */
  | { readonly kind: 'planned'; readonly action: PlannedFile['action'] }
  | { readonly kind: 'waiting' | 'checking' | 'ready' | 'failed' }
  | { readonly kind: 'fetching'; readonly fraction: number }
  /** A part of it is here, and nothing happens to it now. */
  | { readonly kind: 'held'; readonly fraction: number }
  | { readonly kind: 'compared'; readonly state: VerifiedFile['state'] };

/** A line of the table. */
export interface FileRow {
  readonly id: string;
  /** The model's short name; the id, as long as no plan tells it. */
  readonly name: string;
  /** The settings that belong to a voice. */
  readonly isSettings: boolean;
  readonly bytes: number | null;
  /** `null`: not known here. */
  readonly licence: Pick<PlannedFile, 'license' | 'commercialUse'> | null;
  readonly status: FileStatus;
}

/** Before anything happens. */
export function plannedRows({ files }: Pick<InstallPlan, 'files'>): FileRow[] {
  return files.map((file) => rowOf(file, file.bytes, { kind: 'planned', action: file.action }));
}

/** While it runs, or after it stopped: by what was last reported. */
export function progressRows(
  reported: readonly InstallFile[],
  plan: Pick<InstallPlan, 'files'> | null,
  isRunning: boolean,
): FileRow[] {
  return reported.map((file) => {
    const status = statusOf(file, isRunning);
    const planned = plan?.files.find(({ id }) => id === file.id);
    if (planned !== undefined) return rowOf(planned, file.bytes || planned.bytes, status);
    return unknownRow(file.id, file.bytes || null, status);
  });
}

/** After every byte was compared. */
export function comparedRows(
  compared: readonly VerifiedFile[],
  plan: Pick<InstallPlan, 'files'> | null,
): FileRow[] {
  return compared.map(({ id, bytes, state }) => {
    const planned = plan?.files.find((file) => file.id === id);
    const status: FileStatus = { kind: 'compared', state };
    return planned === undefined ? unknownRow(id, bytes, status) : rowOf(planned, bytes, status);
  });
}

function rowOf(file: PlannedFile, bytes: number | null, status: FileStatus): FileRow {
  const { id, name, license, commercialUse } = file;
  return { id, name, isSettings: isSettings(file), bytes, licence: { license, commercialUse }, status };
}

function unknownRow(id: string, bytes: number | null, status: FileStatus): FileRow {
  return { id, name: id, isSettings: false, bytes, licence: null, status };
}

function statusOf(file: InstallFile, isRunning: boolean): FileStatus {
  const { state, fetchedBytes } = file;
  const fraction = shareOf([file]) ?? 0;
  if (isRunning) return state === 'fetching' ? { kind: 'fetching', fraction } : { kind: state };
  if (state === 'ready' || state === 'failed') return { kind: state };
  return fetchedBytes === 0 ? { kind: 'waiting' } : { kind: 'held', fraction };
}

/** A voice has a second file of the same model. */
function isSettings({ part, path }: Pick<PlannedFile, 'part' | 'path'>): boolean {
  return part === 'tts' && path.endsWith('.json');
}
