import type { CgroupLimits } from '../../main/probe/cgroup.ts';
import { describeCpu, readLinuxCpu } from '../../main/probe/cpu.ts';
import type { CpuFacts } from '../../main/probe/hardware-facts.ts';
import type { Host } from '../../main/probe/senses.ts';
import { parseSysctl } from '../../main/probe/sysctl.ts';
import { filesWith, hostWith, recorded } from './given.ts';

export const CPU = '/sys/devices/system/cpu';
const NO_LIMITS: CgroupLimits = { cpus: null, memoryBytes: null, memoryUsedBytes: null };
export const LISTED: CpuFacts = {
  brand: 'Listed',
  physicalCores: 8,
  performanceCores: 8,
  flags: 'avx avx2',
  lastLevelCacheBytes: 16e6,
};

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly host?: Partial<Host>;
  readonly limits?: Partial<CgroupLimits>;
  readonly mac?: string;
  readonly listed?: CpuFacts;
}

/** The processor that these sources describe. */
export async function cpu({ files = {}, host, limits, mac = '', listed }: Given) {
  return describeCpu({
    ...(await readLinuxCpu(filesWith(files))),
    host: hostWith(host),
    limits: { ...NO_LIMITS, ...limits },
    mac: parseSysctl(mac.split('\n')),
    listed: listed ?? null,
  });
}

/** A file in every CPU's folder. */
export const everyCpu = (count: number, file: string, text: (cpu: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${CPU}/cpu${at}/${file}`, text(at)]));

export const allowed = (list: string) => ({
  '/proc/self/status': `Name:\tnode\nCpus_allowed_list:\t${list}\n`,
});

export const HYBRID = {
  '/proc/cpuinfo': recorded('linux/cpuinfo-i5-13600k.txt'),
  '/sys/devices/cpu_core/cpus': '0-11\n',
  '/sys/devices/cpu_atom/cpus': '12-19\n',
  [`${CPU}/online`]: '0-19\n',
  ...everyCpu(20, 'topology/thread_siblings_list', (at) =>
    at < 12 ? `${at - (at % 2)}-${at - (at % 2) + 1}` : `${at}`,
  ),
};

export const RK3588 = {
  '/proc/cpuinfo': recorded('linux/cpuinfo-rk3588.txt'),
  [`${CPU}/online`]: '0-7',
  ...allowed('0-7'),
  ...everyCpu(8, 'topology/thread_siblings_list', String),
};
