import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Machine } from './nouns/machine.ts';

/** Free space where models go: in the folder, or its nearest existing parent. */
export async function readDisk(modelsFolder: string): Promise<Machine['disk']> {
  const folder = resolve(modelsFolder);
  for (let at = folder; ; at = dirname(at)) {
    try {
      const { bavail, bsize } = await statfs(at);
      return { folder, freeBytes: bavail * bsize };
    } catch {
      if (at === dirname(at)) return { folder, freeBytes: null };
    }
  }
}
