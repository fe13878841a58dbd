import type { CgroupLimits } from './cgroup.ts';
import { countCores, lastLevelCache, performanceCores } from './cores.ts';
import { featuresOfFlags, featuresOfMac } from './cpu-features.ts';
import { type CpuInfo, parseCpuInfo } from './cpu-info.ts';
import { cpusIn, usableCpus } from './cpu-list.ts';
import type { CpuFacts } from './hardware-facts.ts';
import type { Machine } from './nouns/machine.ts';
import type { Files, Host } from './senses.ts';

/** The raw data about the processor; each system has some of these sources. */
export interface CpuSources {
  readonly host: Host;
  readonly info: CpuInfo;
  /** How many CPUs are online and may run this process; `null` if the kernel does not say. */
  readonly allowedCores: number | null;
  readonly countedCores: number | null;
  readonly performanceCores: number | null;
  readonly lastLevelCacheBytes: number | null;
  readonly limits: CgroupLimits;
  /** macOS's own settings. */
  readonly mac: ReadonlyMap<string, string>;
  /** systeminformation: a second source, and the main one on Windows. */
  readonly listed: CpuFacts | null;
}

/** Reads Linux's files about the processor; elsewhere they do not exist and nothing is known. */
export async function readLinuxCpu(
  files: Files,
): Promise<Omit<CpuSources, 'host' | 'limits' | 'mac' | 'listed'>> {
  const [info, status, online, offline] = await Promise.all(
    [
      '/proc/cpuinfo',
      '/proc/self/status',
      '/sys/devices/system/cpu/online',
      '/sys/devices/system/cpu/offline',
    ].map(async (file) => (await files.text(file)) ?? ''),
  );
  const cpus = usableCpus({
    online: cpusIn(online ?? ''),
    offline: cpusIn(offline ?? ''),
    allowed: cpusIn(/^Cpus_allowed_list:\s*(\S+)/m.exec(status ?? '')?.[1] ?? ''),
  });
  const parsed = parseCpuInfo(info ?? '');
  const [counted, fast, lastLevelCacheBytes] = await Promise.all([
    parsed.physicalCores === null ? countCores(files, cpus.present) : null,
    performanceCores(files, cpus.usable),
    lastLevelCache(files),
  ]);
  return {
    info: parsed,
    allowedCores: cpus.count > 0 ? cpus.count : null,
    countedCores: counted,
    performanceCores: fast === null ? null : Math.min(fast, cpus.count),
    lastLevelCacheBytes,
  };
}

/** The processor, from the best source for each of its facts. Pure. */
export function describeCpu(sources: CpuSources): Machine['cpu'] {
  const { host, info, mac, listed, limits, allowedCores } = sources;
  const quota = limits.cpus === null ? host.logicalCores : Math.floor(limits.cpus);
  const usableCores = Math.max(1, Math.min(host.availableCores, allowedCores ?? Infinity, quota));
  const logicalCores = Math.max(host.logicalCores, usableCores);
  const physicalCores = Math.min(
    logicalCores,
    info.physicalCores ||
      sources.countedCores ||
      figure(mac, 'hw.physicalcpu') ||
      listed?.physicalCores ||
      logicalCores,
  );
  const fast = sources.performanceCores ?? macFastCores(mac) ?? listed?.performanceCores ?? null;
  return {
    brand:
      info.brand ??
      mac.get('machdep.cpu.brand_string') ??
      (listed?.brand || host.cpuModel || 'Unknown processor'),
    architecture: host.architecture,
    physicalCores,
    performanceCores: fast !== null && fast > 0 && fast < physicalCores ? fast : null,
    logicalCores,
    usableCores,
    ...(limits.cpus !== null && limits.cpus < 1 && { coreShare: limits.cpus }),
    features: featuresOf(sources),
    lastLevelCacheBytes:
      sources.lastLevelCacheBytes ?? macCache(mac) ?? (listed?.lastLevelCacheBytes || null),
  };
}

function featuresOf({ info, mac, listed }: CpuSources): string[] {
  if (info.features.length > 0) return [...info.features];
  const ofMac = featuresOfMac(mac);
  return ofMac.length > 0 ? ofMac : featuresOfFlags(listed?.flags ?? '');
}

/** Apple counts its fastest cores as level 0; a single level means that all are alike. */
function macFastCores(mac: ReadonlyMap<string, string>): number | null {
  return (figure(mac, 'hw.nperflevels') ?? 0) > 1 ? figure(mac, 'hw.perflevel0.physicalcpu') : null;
}

function macCache(mac: ReadonlyMap<string, string>): number | null {
  return (
    figure(mac, 'hw.l3cachesize') ?? figure(mac, 'hw.perflevel0.l2cachesize') ?? figure(mac, 'hw.l2cachesize')
  );
}

function figure(mac: ReadonlyMap<string, string>, key: string): number | null {
  const value = Number(mac.get(key) ?? 0);
  return Number.isSafeInteger(value) && value > 0 ? value : null;
}
