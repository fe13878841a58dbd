import { MIB } from '../../../nouns/bytes.ts';
import type { Gpu, Machine } from '../../../probe/nouns/machine.ts';
import { fileFigure, memoryFigure } from '../../../words/figures.ts';
import { english } from '../../../words/plain-wording.ts';
import { fields, section } from '../layout.ts';
import type { Page } from '../page.ts';
import { nextSteps, warningsSection } from './shared.ts';

/** All that the probe found. */
export function machinePage(page: Page, machine: Machine): string[] {
  const rows: [string, string][] = [
    ['Processor', processor(machine)],
    ['Cores', cores(machine)],
    ...features(machine),
    ['Memory', memory(machine)],
    ...gpus(machine),
    ['Disk', disk(machine)],
    ['Runs in', system(machine)],
    ...power(machine),
  ];
  return [
    ...section(page, 'This machine', fields(page, rows)),
    ...warningsSection(page, machine.warnings),
    ...nextSteps(page, [['voicefit benchmark', 'measures how fast it runs a language model']]),
  ];
}

/** This machine in three lines. */
export function machineRows(machine: Machine): [string, string][] {
  const { cpu } = machine;
  return [
    ['Processor', `${cpu.brand}, ${plural(cpu.usableCores, 'usable core')}`],
    ['Memory', memory(machine)],
    ...gpus(machine),
  ];
}

function processor({ cpu }: Machine): string {
  const cache =
    cpu.lastLevelCacheBytes === null ? '' : `, ${Math.round(cpu.lastLevelCacheBytes / MIB)} MB cache`;
  return `${cpu.brand} (${cpu.architecture}${cache})`;
}

function cores({ cpu }: Machine): string {
  const fast = cpu.performanceCores === null ? '' : `, ${cpu.performanceCores} of them fast`;
  return `${cpu.usableCores} usable, of ${cpu.logicalCores} logical on ${cpu.physicalCores} physical${fast}`;
}

function features({ cpu }: Machine): [string, string][] {
  return cpu.features.length === 0 ? [] : [['Features', cpu.features.join(', ')]];
}

function memory({ memory }: Machine): string {
  const limit =
    memory.limitBytes === null
      ? ''
      : ` (limit of the container; the machine has ${memoryFigure(memory.totalBytes)})`;
  return `${memoryFigure(memory.usableBytes)}${limit}, ${memoryFigure(memory.availableBytes)} free now`;
}

function gpus({ gpus }: Machine): [string, string][] {
  if (gpus.length === 0) return [['GPU', 'none']];
  return gpus.map((gpu, index) => [gpus.length === 1 ? 'GPU' : `GPU ${index + 1}`, gpuText(gpu)]);
}

function gpuText(gpu: Gpu): string {
  const facts = [
    gpu.name,
    gpu.vramBytes === null
      ? gpu.integrated
        ? 'integrated, shares the memory'
        : 'memory unknown'
      : memoryFigure(gpu.vramBytes),
    ...(gpu.driver === null ? [] : [`driver ${gpu.driver}`]),
    gpu.usable
      ? `usable with ${gpu.backend ?? 'llama.cpp'}`
      : `not usable: ${english.causes(gpu.causes) || 'the reason is not known'}`,
  ];
  return facts.join(', ');
}

function disk({ disk }: Machine): string {
  return disk.freeBytes === null
    ? `unknown in ${disk.folder}`
    : `${fileFigure(disk.freeBytes)} free in ${disk.folder}`;
}

const ENVIRONMENTS: Record<Machine['environment'], string> = {
  host: '',
  container: 'a container on ',
  wsl: 'WSL on ',
  'virtual-machine': 'a virtual machine with ',
};

function system({ environment, os }: Machine): string {
  return `${ENVIRONMENTS[environment]}${os.platform} ${os.release}`;
}

function power({ power }: Machine): [string, string][] {
  const source = power.onBattery === null ? [] : [power.onBattery ? 'battery' : 'mains'];
  const profile = power.profile === null ? [] : [`profile ${power.profile}`];
  const known = [...source, ...profile];
  return known.length === 0 ? [] : [['Power', known.join(', ')]];
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
