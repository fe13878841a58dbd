import type { MachineWarning } from '../nouns/warning.ts';
import { type EmulationClues, emulationWarning } from './emulation.ts';
import type { Machine } from './nouns/machine.ts';

interface Known extends Pick<Machine, 'cpu' | 'memory' | 'environment' | 'power' | 'disk'> {
  readonly gpus: readonly unknown[];
}

/** Warnings about the machine itself: what limits it, and what is unknown. */
export function machineWarnings(machine: Known, clues: EmulationClues = {}): MachineWarning[] {
  const emulated: Question = ({ cpu }) => emulationWarning(cpu, clues);
  const limits = [emulated, memoryLimit, cpuLimit, wslMemory, wslWithoutCard];
  return [...limits, onBattery, powerSaver, diskUnknown].flatMap((ask) => ask(machine) ?? []);
}

type Question = (machine: Known) => MachineWarning | null;

const memoryLimit: Question = ({ memory: { limitBytes, totalBytes }, environment }) =>
  limitBytes === null
    ? null
    : { code: 'memory-limit', inContainer: environment === 'container', limitBytes, totalBytes };

const cpuLimit: Question = ({ cpu: { usableCores: usable, logicalCores: all }, environment }) =>
  usable >= all ? null : { code: 'cpu-limit', inContainer: environment === 'container', usable, all };

const wslMemory: Question = ({ environment, memory: { totalBytes } }) =>
  environment === 'wsl' ? { code: 'wsl-memory', totalBytes } : null;

const wslWithoutCard: Question = ({ environment, gpus }) =>
  environment === 'wsl' && gpus.length === 0 ? { code: 'wsl-without-card' } : null;

const onBattery: Question = ({ power }) => (power.onBattery === true ? { code: 'on-battery' } : null);

const SAVING = /^(low-power|power-?save(r)?|quiet|cool)$/;

const powerSaver: Question = ({ power: { profile } }) =>
  profile !== null && SAVING.test(profile) ? { code: 'power-saver', profile } : null;

const diskUnknown: Question = ({ disk: { freeBytes, folder } }) =>
  freeBytes === null ? { code: 'disk-unknown', folder } : null;
