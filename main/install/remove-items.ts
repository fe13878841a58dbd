import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diskCode } from '../disk-error.ts';
import { dropFromInstalledList } from './installed-list.ts';
import type { Removed, UnneededItem } from './nouns/unneeded.ts';

/**
 * Removes items of a models folder, which the caller holds. One that cannot be removed does not stop the others. A
 * link is removed, not what it leads to.
 */
export async function removeItems(folder: string, items: readonly UnneededItem[]): Promise<Removed> {
  const removed: Removed['items'] = [];
  for (const item of items) {
    const why = await remove(join(folder, item.path));
    removed.push({ ...item, state: why === null ? 'removed' : 'failed', why });
  }
  const gone = removed.filter(({ state }) => state === 'removed');
  await dropFromInstalledList(
    folder,
    gone.map(({ path }) => path),
  );
  return { folder, removedBytes: gone.reduce((sum, { bytes }) => sum + bytes, 0), items: removed };
}

/** @returns why it is still there; `null`: it is gone */
async function remove(path: string): Promise<string | null> {
  try {
    await rm(path, { recursive: true, maxRetries: 3 });
    return null;
  } catch (error) {
    const why = diskCode(error);
    if (why === null) throw error;
    return why === 'ENOENT' ? null : why;
  }
}
