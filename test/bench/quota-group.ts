import { existsSync } from 'node:fs';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = '/sys/fs/cgroup';
const PERIOD_US = 100_000;
/** A killed process leaves its group a moment later. */
const PATIENCE_MS = 5_000;

/** A control group whose processes together get so much CPU time; removed when disposed. */
export class QuotaGroup implements AsyncDisposable {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Needs root, and version 1 or 2 of control groups.
   * @param cores CPU seconds per second
   */
  static async make(cores: number): Promise<QuotaGroup> {
    const isFirstVersion = existsSync(join(ROOT, 'cpu/cpu.cfs_quota_us'));
    const folder = join(ROOT, isFirstVersion ? 'cpu' : '', `voicefit-bench-${process.pid}-${cores}`);
    await mkdir(folder);
    const quotaUs = Math.round(cores * PERIOD_US);
    if (isFirstVersion) {
      await writeFile(join(folder, 'cpu.cfs_period_us'), `${PERIOD_US}`);
      await writeFile(join(folder, 'cpu.cfs_quota_us'), `${quotaUs}`);
    } else await writeFile(join(folder, 'cpu.max'), `${quotaUs} ${PERIOD_US}`);
    return new QuotaGroup(folder);
  }

  /** The command line with which a command runs in the group. */
  command(command: readonly string[]): string[] {
    return ['sh', '-c', `echo $$ > ${join(this.#folder, 'cgroup.procs')}; exec "$@"`, 'sh', ...command];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const untilMs = performance.now() + PATIENCE_MS;
    while (performance.now() < untilMs) {
      const gone = await rmdir(this.#folder).then(
        () => true,
        () => false,
      );
      if (gone) return;
      await wait(100);
    }
  }
}
