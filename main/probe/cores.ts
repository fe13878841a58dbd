import { MIB } from '../nouns/bytes.ts';
import { cpusIn } from './cpu-list.ts';
import type { Files } from './senses.ts';

const CPUS = '/sys/devices/system/cpu';

/** Fast and slow cores differ by more than this; favoured cores of one kind by less (Intel's by 6 %). */
const SLOW_CLOCK_SHARE = 0.85;
/** The scheduler's capacity of a slow core is about a third to a half of a fast one's. */
const SLOW_CAPACITY_SHARE = 0.6;

/**
 * How many physical cores these logical CPUs are: siblings share one. `null` if the kernel does not report
 * it.
 */
export async function countCores(files: Files, cpus: readonly number[]): Promise<number | null> {
  const siblings = await Promise.all(
    cpus.map((cpu) => files.text(`${CPUS}/cpu${cpu}/topology/thread_siblings_list`)),
  );
  const known = siblings.filter((list) => list !== null).map((list) => list.trim());
  return known.length === 0 ? null : new Set(known).size;
}

/**
 * The physical fast cores among the CPUs that may be used, on a processor with cores of two kinds; `null` if
 * all are alike, only one kind may be used, or it is unknown.
 */
export async function performanceCores(files: Files, usable: readonly number[]): Promise<number | null> {
  const fast = (await intelFastCpus(files)) ?? (await fasterCpus(files, usable));
  if (fast === null) return null;
  const usableFast = usable.filter((cpu) => fast.includes(cpu));
  if (usableFast.length === 0 || usableFast.length === usable.length) return null;
  return (await countCores(files, usableFast)) ?? usableFast.length;
}

/** Intel's hybrid processors have a device of their own for each kind of core. */
async function intelFastCpus(files: Files): Promise<number[] | null> {
  const [fast, slow] = await Promise.all(
    ['cpu_core', 'cpu_atom'].map((kind) => files.text(`/sys/devices/${kind}/cpus`)),
  );
  return fast == null || slow == null ? null : cpusIn(fast);
}

async function fasterCpus(files: Files, cpus: readonly number[]): Promise<number[] | null> {
  const figures = async (file: string) =>
    (await Promise.all(cpus.map((cpu) => files.text(`${CPUS}/cpu${cpu}/${file}`)))).map((text) =>
      Number(text ?? 0),
    );
  const byCapacity = atLeast(cpus, await figures('cpu_capacity'), SLOW_CAPACITY_SHARE);
  return byCapacity ?? atLeast(cpus, await figures('cpufreq/cpuinfo_max_freq'), SLOW_CLOCK_SHARE);
}

/**
 * The CPUs whose figure is at least this share of the highest; `null` if those are all, or nothing is known.
 */
function atLeast(cpus: readonly number[], figures: readonly number[], share: number): number[] | null {
  const least = Math.max(...figures) * share;
  const fast = cpus.filter((_, at) => (figures[at] ?? 0) >= least);
  return least > 0 && figures.every((figure) => figure > 0) && fast.length < cpus.length ? fast : null;
}

/**
 * Bytes of the last cache before memory, as the first CPU sees it; `null` if the kernel does not report it.
 */
export async function lastLevelCache(files: Files): Promise<number | null> {
  const folder = `${CPUS}/cpu0/cache`;
  const indexes = (await files.names(folder)).filter((name) => /^index\d+$/.test(name));
  const caches = await Promise.all(
    indexes.map(async (index) => ({
      level: Number((await files.text(`${folder}/${index}/level`)) ?? 0),
      bytes: bytesOf((await files.text(`${folder}/${index}/size`)) ?? ''),
    })),
  );
  const last = caches.toSorted((a, b) => b.level - a.level)[0];
  return last?.bytes ?? null;
}

/** `32768K`, `1M`. */
function bytesOf(size: string): number | null {
  const [, figure, unit = ''] = /^(\d+)([KM]?)$/.exec(size.trim()) ?? [];
  const bytes = Number(figure ?? 0) * (unit === 'M' ? MIB : unit === 'K' ? 1024 : 1);
  return bytes > 0 ? bytes : null;
}
