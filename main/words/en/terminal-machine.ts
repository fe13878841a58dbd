import type { Environment } from '../../probe/nouns/machine.ts';
import { plural } from '../plural.ts';

const usableCores = plural('en', { one: 'usable core', other: 'usable cores' });

const surroundings: Record<Environment, (system: string) => string> = {
  host: (system) => system,
  container: (system) => `a container on ${system}`,
  wsl: (system) => `WSL on ${system}`,
  'virtual-machine': (system) => `a virtual machine with ${system}`,
};

export const terminalMachine = {
  title: 'This machine',
  next: 'measures how fast it runs a language model',
  labels: {
    processor: 'Processor',
    cores: 'Cores',
    features: 'Features',
    memory: 'Memory',
    disk: 'Disk',
    surroundings: 'Runs in',
    power: 'Power',
  },
  cache: (size: string) => `${size} cache`,
  cores: (usable: number, logical: number, physical: number) =>
    `${usable} usable, of ${logical} logical on ${physical} physical`,
  fastCores: (count: number) => `${count} of them fast`,
  usableCores: (count: number) => `${count} ${usableCores(count)}`,
  memory: (usable: string, free: string) => `${usable}, ${free} free now`,
  limited: (usable: string, total: string) => `${usable} (limit of the container; the machine has ${total})`,
  card: {
    label: 'GPU',
    none: 'none',
    shares: 'integrated, shares the memory',
    sharesUpTo: (size: string) => `integrated, shares the memory, up to ${size}`,
    memoryUnknown: 'memory unknown',
    driver: (version: string) => `driver ${version}`,
    usable: (runtime: string) => `usable with ${runtime}`,
    notUsable: (why: string) => `not usable: ${why}`,
    notUsed: (why: string) => `not used: ${why}`,
    reasonUnknown: 'the reason is not known',
  },
  free: (size: string, folder: string) => `${size} free in ${folder}`,
  freeUnknown: (folder: string) => `unknown in ${folder}`,
  surroundings,
  battery: 'battery',
  mains: 'mains',
  profile: (name: string) => `profile ${name}`,
};
