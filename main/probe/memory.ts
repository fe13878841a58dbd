import type { CgroupLimits } from './cgroup.ts';
import { linesOf, type Run } from './command.ts';
import type { Machine } from './nouns/machine.ts';
import type { Files, Host } from './senses.ts';

export interface MemoryReading {
  readonly totalBytes: number;
  readonly availableBytes: number;
}

/** The memory of the whole machine, and what is available now. */
export async function readMemory(files: Files, run: Run, host: Host): Promise<MemoryReading> {
  const onLinux = parseMemInfo((await files.text('/proc/meminfo')) ?? '');
  if (onLinux !== null) return onLinux;
  // "Free" excludes what macOS can give back at once.
  const onMac = host.platform === 'darwin' ? parseVmStat(linesOf(await run('vm_stat', []))) : null;
  return { totalBytes: host.totalBytes, availableBytes: onMac ?? host.freeBytes };
}

/** `/proc/meminfo`; `null` if it has no total. Old kernels do not estimate what is available. */
export function parseMemInfo(text: string): MemoryReading | null {
  const bytes = (key: string) =>
    Number(new RegExp(`^${key}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0) * 1024;
  const totalBytes = bytes('MemTotal');
  if (totalBytes === 0) return null;
  const estimate = bytes('MemFree') + bytes('Buffers') + bytes('Cached');
  return { totalBytes, availableBytes: bytes('MemAvailable') || estimate };
}

/** Free, inactive, speculative and purgeable pages of macOS's `vm_stat`; `null` for anything else. */
export function parseVmStat(lines: readonly string[]): number | null {
  const text = lines.join('\n');
  const pageBytes = Number(/page size of (\d+) bytes/.exec(text)?.[1] ?? 0);
  const pages = (kind: string) =>
    Number(new RegExp(`^Pages ${kind}:\\s+(\\d+)\\.`, 'm').exec(text)?.[1] ?? 0);
  const count = pages('free') + pages('inactive') + pages('speculative') + pages('purgeable');
  return pageBytes > 0 && count > 0 ? pageBytes * count : null;
}

/** The memory that this process may use. A limit above the machine's memory is ignored. Pure. */
export function describeMemory(
  { totalBytes, availableBytes }: MemoryReading,
  limits: CgroupLimits,
): Machine['memory'] {
  const limitBytes =
    limits.memoryBytes !== null && limits.memoryBytes < totalBytes ? limits.memoryBytes : null;
  const left = limitBytes === null ? availableBytes : Math.max(0, limitBytes - (limits.memoryUsedBytes ?? 0));
  return {
    totalBytes,
    availableBytes: Math.min(availableBytes, left),
    limitBytes,
    usableBytes: limitBytes ?? totalBytes,
  };
}
