import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Machine } from './nouns/machine.ts';

/** What is free where models go: the folder, or the nearest one above it that exists. */
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
