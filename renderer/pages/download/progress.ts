import type { InstallFile, InstallProgress } from '../../../preload/contract.ts';

/** Nothing comes over the network any more: what has arrived is hashed or unpacked. */
export function isOnlyChecked({ files }: Pick<InstallProgress, 'files'>): boolean {
  const isBusy = files.some(({ state }) => state === 'checking');
  return isBusy && files.every(({ state }) => state !== 'waiting' && state !== 'fetching');
}

/** Of the files that are hashed or unpacked now. */
export function checkedBytes({ files }: Pick<InstallProgress, 'files'>): number {
  return files.filter(({ state }) => state === 'checking').reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What an end without a trace would throw away: whole files stay. */
export function unfinishedBytes(files: readonly InstallFile[]): number {
  return files
    .filter(({ state }) => state !== 'ready')
    .reduce((sum, { fetchedBytes }) => sum + fetchedBytes, 0);
}

/** A slow line: where the speed is unknown, rather one question too many. */
const CAREFUL_BYTES_PER_SEC = 1_000_000;
/** Work that is lost without a question. */
const FREELY_LOST_SEC = 60;

/** Whether ending the download and removing its files would lose more than a minute of work. */
export function losesMuch({ files, bytesPerSec }: Pick<InstallProgress, 'files' | 'bytesPerSec'>): boolean {
  return unfinishedBytes(files) / (bytesPerSec || CAREFUL_BYTES_PER_SEC) > FREELY_LOST_SEC;
}

/** Seconds to fetch again what would be removed; `null`: the speed is unknown. */
export function againSec({
  files,
  bytesPerSec,
}: Pick<InstallProgress, 'files' | 'bytesPerSec'>): number | null {
  return bytesPerSec === null || bytesPerSec === 0 ? null : unfinishedBytes(files) / bytesPerSec;
}
