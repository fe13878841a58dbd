import { randomUUID } from 'node:crypto';
import { lstat, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diskCode } from '../../disk-error.ts';
import { isAlive } from '../../process-alive.ts';
import { FolderFailed } from '../errors.ts';
import { giveOwnerOf } from '../owner.ts';
import { syncFolder } from '../sync-folder.ts';

/**
 * A hidden folder beside the final one, on the same disk, which takes the final name when it is complete. Its
 * name contains the id of the process that fills it, so that a later start can tell what a killed process left.
 * Removed with its content when disposed unfinished.
 */
export class UnfinishedFolder implements AsyncDisposable {
  /** Those of this process. */
  static readonly #filling = new Set<string>();

  readonly path: string;
  readonly #final: string;
  readonly #replaces: boolean;
  #isFinished = false;

  private constructor(path: string, final: string, replaces: boolean) {
    this.path = path;
    this.#final = final;
    this.#replaces = replaces;
  }

  /**
   * Removes first what killed processes left of the same folder.
   * @param replaces whether a final folder that exists is replaced in the end
   * @throws FolderFailed when the final folder exists and is not to be replaced; errors of the disk
   */
  static async beside(final: string, replaces = false): Promise<UnfinishedFolder> {
    if (!replaces) await refuseExisting(final);
    await sweep(final, UnfinishedFolder.#filling);
    const path = await mkdtemp(join(dirname(final), `${prefixOf(final)}${process.pid}-`));
    UnfinishedFolder.#filling.add(path);
    return new UnfinishedFolder(path, final, replaces);
  }

  /**
   * Gives the folder its final name. When this resolves it survives a power cut.
   * @param folders all that are below it
   * @throws FolderFailed when the final folder exists by now; errors of the disk
   */
  async finish(folders: readonly string[]): Promise<void> {
    const parent = dirname(this.#final);
    await giveOwnerOf(parent, this.path);
    for (const folder of folders) await syncFolder(join(this.path, folder));
    await syncFolder(this.path);
    const before = this.#replaces ? await moveAside(this.#final) : null;
    try {
      // A rename would replace an empty folder without a word.
      await refuseExisting(this.#final);
      await rename(this.path, this.#final);
    } catch (error) {
      if (before !== null) await rename(before, this.#final).catch(() => {});
      throw error;
    }
    this.#isFinished = true;
    await syncFolder(parent);
    if (before !== null) await rm(before, { recursive: true, force: true, maxRetries: 3 });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    UnfinishedFolder.#filling.delete(this.path);
    if (this.#isFinished) return;
    // What cannot be removed now is swept by the next start, and must not hide why it is unfinished.
    await rm(this.path, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

function prefixOf(final: string): string {
  return `.${basename(final)}.unpacking-`;
}

/** Where the earlier folder lies meanwhile; `null`: there is none. */
async function moveAside(final: string): Promise<string | null> {
  const aside = `${final}.replaced-${randomUUID()}`;
  try {
    await rename(final, aside);
    return aside;
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function refuseExisting(folder: string): Promise<void> {
  try {
    await lstat(folder);
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return;
    throw error;
  }
  throw new FolderFailed({ code: 'folder-not-writable', folder, why: 'EEXIST' });
}

async function sweep(final: string, filling: ReadonlySet<string>): Promise<void> {
  const [parent, prefix] = [dirname(final), prefixOf(final)];
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    if (!name.startsWith(prefix) || filling.has(path)) continue;
    const pid = /^(\d+)-/.exec(name.slice(prefix.length))?.[1];
    if (pid === undefined || isOthers(Number(pid))) continue;
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Whether another process of that id runs, which may be filling the folder. Our own id is that of a killed
 * process too: in a container every start has the same.
 */
function isOthers(pid: number): boolean {
  return pid !== process.pid && isAlive(pid);
}
