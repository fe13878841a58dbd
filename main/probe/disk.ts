import { dirname, resolve } from 'node:path';
import { freeBytes } from '../free-bytes.ts';
import type { Machine } from './nouns/machine.ts';

/** Free space where models go: in the folder, or its nearest existing parent. */
export async function readDisk(modelsFolder: string): Promise<Machine['disk']> {
  const folder = resolve(modelsFolder);
  for (let at = folder; ; at = dirname(at)) {
    const bytes = await freeBytes(at);
    if (bytes !== null || at === dirname(at)) return { folder, freeBytes: bytes };
  }
}
