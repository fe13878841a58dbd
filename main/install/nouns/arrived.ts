import type { InstallFile } from './step.ts';

type Bytes = Pick<InstallFile, 'bytes' | 'fetchedBytes' | 'state'>;

/** What an unfinished file shows at the most: after its last byte it is still verified and unpacked. */
const NEARLY = 0.99;

/** How much of files has arrived, of how much. */
export interface Arrived {
  readonly doneBytes: number;
  readonly allBytes: number;
}

/** Of all files together. */
export function arrivedOf(files: readonly Bytes[]): Arrived {
  return {
    doneBytes: files.reduce((sum, { fetchedBytes }) => sum + fetchedBytes, 0),
    allBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** 0 to 1, and 1 only when every file can be used; `null`: no size is known. */
export function shareOf(files: readonly Bytes[]): number | null {
  if (files.length > 0 && files.every(({ state }) => state === 'ready')) return 1;
  const { doneBytes, allBytes } = arrivedOf(files);
  return allBytes === 0 ? null : Math.min(NEARLY, doneBytes / allBytes);
}
