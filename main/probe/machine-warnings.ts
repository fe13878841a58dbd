import type { Warning } from '../nouns/warning.ts';
import { memoryFigure } from '../words/figures.ts';
import type { Machine } from './nouns/machine.ts';

type Known = Pick<Machine, 'cpu' | 'memory' | 'environment' | 'power' | 'disk'>;

/** What a person should know about the machine itself: what holds it back, and what could not be told. */
export function machineWarnings(machine: Known): Warning[] {
  return [memoryLimit, cpuLimit, wslMemory, onBattery, powerSaver, diskUnknown].flatMap(
    (ask) => ask(machine) ?? [],
  );
}

type Question = (machine: Known) => Warning | null;

const memoryLimit: Question = ({ memory, environment }) =>
  memory.limitBytes === null
    ? null
    : {
        code: 'memory-limit',
        message: `${here(environment)} may use ${memoryFigure(memory.limitBytes)} of the machine's ${memoryFigure(memory.totalBytes)} RAM. Raise its memory limit for larger models.`,
      };

const cpuLimit: Question = ({ cpu, environment }) =>
  cpu.usableCores >= cpu.logicalCores
    ? null
    : {
        code: 'cpu-limit',
        message: `${here(environment)} may use ${cpu.usableCores} of the machine's ${cpu.logicalCores} logical CPUs. Raise its limit for more speed.`,
      };

const wslMemory: Question = ({ environment, memory }) =>
  environment !== 'wsl'
    ? null
    : {
        code: 'wsl-memory',
        message: `WSL shows ${memoryFigure(memory.totalBytes)} RAM, by default half of the computer's. Raise "memory" in .wslconfig for larger models.`,
      };

const onBattery: Question = ({ power }) =>
  power.onBattery !== true
    ? null
    : {
        code: 'on-battery',
        message: 'This machine runs on battery. Measured speeds will be lower on battery: plug it in first.',
      };

const powerSaver: Question = ({ power }) =>
  power.profile === null || !/^(low-power|power-?save(r)?|quiet|cool)$/.test(power.profile)
    ? null
    : {
        code: 'power-saver',
        message: `The power profile is "${power.profile}". Measured speeds will be lower: choose "balanced" or "performance" first.`,
      };

const diskUnknown: Question = ({ disk }) =>
  disk.freeBytes !== null
    ? null
    : { code: 'disk-unknown', message: `The free space in ${disk.folder} could not be told.` };

const here = (environment: Machine['environment']): string =>
  environment === 'container' ? 'This container' : 'This process';
