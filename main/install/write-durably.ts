import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { giveOwnerOf } from './owner.ts';

/**
 * Writes a small file: all of it or nothing, on the disk when this resolves, with the owner of its folder.
 * @throws the disk's error
 */
export async function writeDurably(file: string, text: string): Promise<void> {
  const unfinished = `${file}.new`;
  await rm(unfinished, { force: true });
  const handle = await open(unfinished, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await giveOwnerOf(dirname(file), unfinished);
  await rename(unfinished, file);
}
