import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes the names in the folder of `path` survive a loss of power. Windows does so by itself, and opens no folders. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
