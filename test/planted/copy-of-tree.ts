import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Edit } from './defect.ts';

/** A copy of the checkout, including uncommitted changes, in which files may be broken. */
export class CopyOfTree implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async of(root: string): Promise<CopyOfTree> {
    const copy = new CopyOfTree(await mkdtemp(join(tmpdir(), 'voicefit-planted-')));
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate'], {
      cwd: root,
      encoding: 'utf8',
    });
    for (const file of listed.trim().split('\n')) {
      const to = join(copy.folder, file);
      await mkdir(dirname(to), { recursive: true });
      // Deleted but not committed yet: it is not part of the tree.
      await copyFile(join(root, file), to).catch(() => {});
    }
    await symlink(join(root, 'node_modules'), join(copy.folder, 'node_modules'));
    return copy;
  }

  /**
   * Applies the edits; the returned function reverts them.
   * @throws Error unless the text to replace exists exactly once
   */
  async plant(edits: readonly Edit[]): Promise<AsyncDisposable> {
    const files = [...new Set(edits.map(({ file }) => join(this.folder, file)))];
    const before = await Promise.all(
      files.map(async (file) => [file, await readFile(file, 'utf8')] as const),
    );
    for (const { file, find, replace } of edits) {
      const path = join(this.folder, file);
      await writeFile(path, replaced(await readFile(path, 'utf8'), file, find, replace));
    }
    return {
      [Symbol.asyncDispose]: async () => {
        for (const [file, content] of before) await writeFile(file, content);
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

function replaced(content: string, file: string, find: string, replace: string): string {
  const places = content.split(find).length - 1;
  if (places !== 1) throw new Error(`${file} has ${places} places with: ${find}`);
  return content.replace(find, () => replace);
}
