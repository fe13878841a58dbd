import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk in memory, as a folder; removed when disposed. */
export class SmallDisk implements AsyncDisposable {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async mount(options: string): Promise<SmallDisk> {
    const path = await mkdtemp(join(tmpdir(), 'voicefit-test-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'pipe' });
    return new SmallDisk(path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    execFileSync('umount', [this.path]);
    await rm(this.path, { recursive: true });
  }
}

/** Why no disk can be mounted, as for everyone but root; `null`: one can. */
export const obstacle = await SmallDisk.mount('size=1m').then(
  async (disk) => {
    await disk[Symbol.asyncDispose]();
    return null;
  },
  (error: unknown) => String(error),
);
