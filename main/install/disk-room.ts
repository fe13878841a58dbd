import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diskCode } from '../disk-error.ts';
import { freeBytes } from '../free-bytes.ts';
import { asReadFailure } from './errors.ts';

/** The disk that a folder is on, or will be. */
export interface DiskRoom {
  /** Of the folder, or of its nearest parent that exists. */
  readonly stats: Stats;
  /** For this user; `null`: the disk does not say. */
  readonly freeBytes: number | null;
}

/** @throws FolderFailed if not even a parent can be looked at */
export async function diskRoom(folder: string): Promise<DiskRoom> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    try {
      return { stats: await stat(at), freeBytes: await freeBytes(at) };
    } catch (error) {
      if (diskCode(error) !== 'ENOENT' || at === dirname(at)) throw asReadFailure(error, at);
    }
  }
}
