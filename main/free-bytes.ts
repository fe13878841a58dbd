import { statfs } from 'node:fs/promises';

/** What this user may still write to the disk of a folder; `null`: the disk does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
