import { MIB } from '../../../nouns/bytes.ts';
import { cardMemoryBytes } from '../../../probe/nouns/card-memory.ts';
import type { Gpu, Machine } from '../../../probe/nouns/machine.ts';
import { fields, section } from '../layout.ts';
import type { Page } from '../page.ts';
import { nextSteps, warningsSection } from './shared.ts';

/** Everything that the probe found. */
export function machinePage(page: Page, machine: Machine): string[] {
  const words = wordsOf(page);
  const { labels } = words;
  const rows: [string, string][] = [
    [labels.processor, processor(page, machine)],
    [labels.cores, cores(page, machine)],
    ...features(page, machine),
    [labels.memory, memory(page, machine)],
    ...gpus(page, machine),
    [labels.disk, disk(page, machine)],
    [labels.surroundings, system(page, machine)],
    ...power(page, machine),
  ];
  return [
    ...section(page, words.title, fields(page, rows)),
    ...warningsSection(page, machine.warnings),
    ...nextSteps(page, [['voicefit benchmark', words.next]]),
  ];
}

/** This machine in three lines. */
export function machineRows(page: Page, machine: Machine): [string, string][] {
  const { labels, usableCores } = wordsOf(page);
  const { cpu } = machine;
  return [
    [labels.processor, `${cpu.brand}, ${usableCores(cpu.usableCores)}`],
    [labels.memory, memory(page, machine)],
    ...gpus(page, machine),
  ];
}

const wordsOf = ({ wording: { texts } }: Page) => texts.terminal.machine;

function processor(page: Page, { cpu }: Machine): string {
  const { lastLevelCacheBytes: cacheBytes } = cpu;
  const cache = cacheBytes === null ? '' : `, ${wordsOf(page).cache(`${Math.round(cacheBytes / MIB)} MB`)}`;
  return `${cpu.brand} (${cpu.architecture}${cache})`;
}

function cores(page: Page, { cpu }: Machine): string {
  const words = wordsOf(page);
  const fast = cpu.performanceCores === null ? '' : `, ${words.fastCores(cpu.performanceCores)}`;
  return `${words.cores(cpu.usableCores, cpu.logicalCores, cpu.physicalCores)}${fast}`;
}

function features(page: Page, { cpu }: Machine): [string, string][] {
  return cpu.features.length === 0 ? [] : [[wordsOf(page).labels.features, cpu.features.join(', ')]];
}

function memory(page: Page, { memory }: Machine): string {
  const words = wordsOf(page);
  const { format } = page.wording;
  const usable = format.memory(memory.usableBytes);
  const size = memory.limitBytes === null ? usable : words.limited(usable, format.memory(memory.totalBytes));
  return words.memory(size, format.memory(memory.availableBytes));
}

function gpus(page: Page, { gpus, memory }: Machine): [string, string][] {
  const { label, none } = wordsOf(page).card;
  if (gpus.length === 0) return [[label, none]];
  return gpus.map((gpu, index) => [
    gpus.length === 1 ? label : `${label} ${index + 1}`,
    gpuText(page, gpu, memory),
  ]);
}

function gpuText(page: Page, gpu: Gpu, memory: Machine['memory']): string {
  const words = wordsOf(page).card;
  const facts = [
    gpu.name,
    cardMemory(page, gpu, memory),
    ...(gpu.driver === null ? [] : [words.driver(gpu.driver)]),
    gpu.usable ? words.usable(gpu.backend ?? 'llama.cpp') : notUsable(page, gpu),
  ];
  return facts.join(', ');
}

function cardMemory(page: Page, gpu: Gpu, memory: Machine['memory']): string {
  const words = wordsOf(page).card;
  const { format } = page.wording;
  if (gpu.integrated && !gpu.usable) return words.shares;
  const bytes = cardMemoryBytes(gpu, memory);
  if (bytes === null) return words.memoryUnknown;
  return gpu.integrated ? words.sharesUpTo(format.memory(bytes)) : format.memory(bytes);
}

/** What is slower than the processor could be used, but would not help. */
function notUsable(page: Page, { causes }: Gpu): string {
  const words = wordsOf(page).card;
  const why = page.wording.said.causes(causes) || words.reasonUnknown;
  return causes.some(({ code }) => code === 'card-slower-than-cpu')
    ? words.notUsed(why)
    : words.notUsable(why);
}

function disk(page: Page, { disk }: Machine): string {
  const words = wordsOf(page);
  return disk.freeBytes === null
    ? words.freeUnknown(disk.folder)
    : words.free(page.wording.format.file(disk.freeBytes), disk.folder);
}

function system(page: Page, { environment, os }: Machine): string {
  return wordsOf(page).surroundings[environment](`${os.platform} ${os.release}`);
}

function power(page: Page, { power }: Machine): [string, string][] {
  const words = wordsOf(page);
  const source = power.onBattery === null ? [] : [power.onBattery ? words.battery : words.mains];
  const profile = power.profile === null ? [] : [words.profile(power.profile)];
  const known = [...source, ...profile];
  return known.length === 0 ? [] : [[words.labels.power, known.join(', ')]];
}
