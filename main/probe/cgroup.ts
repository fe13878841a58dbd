import type { Files } from './senses.ts';

/** The limits of this process's control groups; `null`: no limit. */
export interface CgroupLimits {
  /** CPUs' worth of time, as given: may be 1.5. */
  readonly cpus: number | null;
  readonly memoryBytes: number | null;
  /** How much of the limit is used, without what the kernel can drop at once. */
  readonly memoryUsedBytes: number | null;
}

const ROOT = '/sys/fs/cgroup';

/** The tightest limit of the process's group and of all groups around it, of versions 1 and 2 alike. */
export async function readCgroupLimits(files: Files): Promise<CgroupLimits> {
  const groups = parseGroups((await files.text('/proc/self/cgroup')) ?? '');
  const [cpuFolders, memoryFolders] = [foldersOf(groups, 'cpu'), foldersOf(groups, 'memory')];
  const quotas = await Promise.all(cpuFolders.map((folder) => cpuQuota(files, folder)));
  const memory = await Promise.all(memoryFolders.map((folder) => memoryOf(files, folder)));
  const tightest = memory
    .filter(({ limitBytes }) => limitBytes !== null)
    .toSorted((a, b) => (a.limitBytes ?? 0) - (b.limitBytes ?? 0))[0];
  const known = quotas.filter((quota) => quota !== null);
  return {
    cpus: known.length === 0 ? null : Math.min(...known),
    memoryBytes: tightest?.limitBytes ?? null,
    memoryUsedBytes: tightest?.usedBytes ?? null,
  };
}

/** One line of `/proc/self/cgroup`: `4:memory:/docker/3f2a`, or `0::/user.slice` for version 2. */
interface Group {
  /** Empty: version 2, which has all controllers. */
  readonly controllers: readonly string[];
  readonly path: string;
}

export function parseGroups(text: string): Group[] {
  return text.split('\n').flatMap((line) => {
    const [, controllers, path] = /^\d+:([^:]*):(\/.*)$/.exec(line.trim()) ?? [];
    if (controllers === undefined || path === undefined) return [];
    return [{ controllers: controllers === '' ? [] : controllers.split(','), path }];
  });
}

/**
 * Folders that may contain the limits of a controller. A container sees its own group as the root, but may
 * see a path from outside: missing folders report nothing, so every one is tried.
 */
function foldersOf(groups: readonly Group[], controller: string): string[] {
  return groups.flatMap(({ controllers, path }) => {
    if (controllers.length > 0 && !controllers.includes(controller)) return [];
    const mounts =
      controllers.length === 0
        ? [ROOT, `${ROOT}/unified`]
        : [...new Set([`${ROOT}/${controller}`, `${ROOT}/${controllers.join(',')}`])];
    return mounts.flatMap((mount) => withParents(path).map((group) => mount + group));
  });
}

/** `/a/b`, `/a` and the root. */
function withParents(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '..');
  return [...parts.keys().map((at) => `/${parts.slice(0, at + 1).join('/')}`), ''].toReversed();
}

async function cpuQuota(files: Files, folder: string): Promise<number | null> {
  // Version 2: `150000 100000`, or `max 100000`. Version 1: two files, -1 for no limit.
  const [quota, period] = ((await files.text(`${folder}/cpu.max`)) ?? '').trim().split(/\s+/).map(Number);
  const share = shareOf(quota, period);
  if (share !== null) return share;
  const [quotaUs, periodUs] = await Promise.all(
    ['cpu.cfs_quota_us', 'cpu.cfs_period_us'].map((name) => files.text(`${folder}/${name}`)),
  );
  return shareOf(Number(quotaUs ?? Number.NaN), Number(periodUs ?? Number.NaN));
}

function shareOf(quota = Number.NaN, period = Number.NaN): number | null {
  return quota > 0 && period > 0 ? quota / period : null;
}

async function memoryOf(files: Files, folder: string) {
  const read = async (...names: string[]): Promise<string | null> => {
    for (const name of names) {
      const text = await files.text(`${folder}/${name}`);
      if (text !== null) return text;
    }
    return null;
  };
  const limitBytes = limitIn(await read('memory.max', 'memory.limit_in_bytes'));
  if (limitBytes === null) return { limitBytes: null, usedBytes: null };
  const used = limitIn(await read('memory.current', 'memory.usage_in_bytes'));
  const cached = /^(?:total_)?inactive_file (\d+)$/m.exec((await read('memory.stat')) ?? '')?.[1];
  return { limitBytes, usedBytes: used === null ? null : Math.max(0, used - Number(cached ?? 0)) };
}

/** `max`, and version 1's figure near 2^63, mean that there is no limit. */
function limitIn(text: string | null): number | null {
  const bytes = Number(text?.trim() || Number.NaN);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null;
}
