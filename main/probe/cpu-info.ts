import { fastestArmCore } from './arm-parts.ts';
import { featuresOfFlags } from './cpu-features.ts';

/** The content of `/proc/cpuinfo`; `null` if this kind of processor has no such line. */
export interface CpuInfo {
  readonly brand: string | null;
  readonly physicalCores: number | null;
  readonly features: readonly string[];
  /** The processor reports that it is a virtual one. */
  readonly isVirtual: boolean;
  /** Its lines are those of an ARM processor, whatever the program that reads them was built for. */
  readonly isArm: boolean;
}

/** Reads the processors' blocks of `key : value` lines, of x86 and ARM alike. */
export function parseCpuInfo(text: string): CpuInfo {
  const cores = new Set<string>();
  const parts = new Set<string>();
  let isArms = false;
  let isArm = false;
  let socket = '0';
  let brand: string | null = null;
  let flags = '';
  for (const line of text.split('\n')) {
    const [key = '', value = ''] = line.split(/\s*:\s*/, 2);
    if (key === 'physical id') socket = value;
    if (key === 'core id') cores.add(`${socket}/${value}`);
    if (key === 'model name' || key === 'Model Name') brand ??= value.trim();
    if (key === 'CPU implementer') {
      isArm = true;
      isArms = value.trim() === '0x41';
    }
    if (key === 'CPU part' && isArms) parts.add(value.trim().toLowerCase());
    if (key === 'flags' || key === 'Features') flags ||= value;
  }
  return {
    brand: brand || fastestArmCore(parts),
    physicalCores: cores.size || null,
    features: featuresOfFlags(flags),
    isVirtual: flags.split(' ').includes('hypervisor'),
    isArm,
  };
}
