/**
 * The logical CPUs of a kernel's list: `0-3,8,10-11`. Empty for anything else.
 * Format: the kernel's documentation of cputopology.
 */
export function cpusIn(list: string): number[] {
  const cpus = new Set<number>();
  for (const range of list.trim().split(',')) {
    const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(range.trim()) ?? [];
    for (let cpu = Number(from); cpu <= Number(to); cpu++) cpus.add(cpu);
  }
  return [...cpus];
}

/** The kernel's lists of logical CPUs; empty: not reported. */
interface CpuLists {
  readonly online: readonly number[];
  readonly offline: readonly number[];
  /** The process's affinity, which also names CPUs that could be plugged in, but are not. */
  readonly allowed: readonly number[];
}

interface UsableCpus {
  readonly count: number;
  /** Those that may be used, by the numbers of the machine's folders in `/sys`. */
  readonly usable: readonly number[];
  /** All that there are, by the same numbers. */
  readonly present: readonly number[];
}

/**
 * Which CPUs are there and may be used. A container's lxcfs numbers its CPUs from 0 on its own, while affinity and
 * `/sys` keep the machine's numbers: two such lists are counted, since what they have in common means nothing.
 */
export function usableCpus(lists: CpuLists): UsableCpus {
  const { online, allowed } = lists;
  if (online.length === 0) return { count: allowed.length, usable: allowed, present: online };
  if (isRenumbered(lists))
    return { count: Math.min(online.length, allowed.length), usable: allowed, present: allowed };
  const usable = allowed.filter((cpu) => online.includes(cpu));
  return { count: usable.length, usable, present: online };
}

/**
 * Whether the list of those online has other numbers than the affinity: it counts from 0 without a gap, and the
 * affinity has CPUs that are neither online nor offline, while it lacks some that are online. (A process that may
 * run anywhere is allowed all that are online, and more that could be plugged in.)
 */
function isRenumbered({ online, offline, allowed }: CpuLists): boolean {
  const isCounted = online.every((cpu, at) => cpu === at);
  const isElsewhere = allowed.some((cpu) => !online.includes(cpu) && !offline.includes(cpu));
  return isCounted && isElsewhere && online.some((cpu) => !allowed.includes(cpu));
}
