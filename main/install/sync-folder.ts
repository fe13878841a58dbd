import { open } from 'node:fs/promises';
import { diskCode } from '../disk-error.ts';

/** Disks that cannot write out a folder's list of names, such as some network disks, refuse to. */
const CANNOT_SYNC: ReadonlySet<string | null> = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR', 'EBADF']);

/** Makes a folder's list of names survive a loss of power, where the system can do that. @throws the disk's error */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!CANNOT_SYNC.has(diskCode(error))) throw error;
  }
}
