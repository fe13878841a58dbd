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
