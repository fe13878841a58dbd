import { expect, test } from 'vitest';
import { machine as german } from '../../../main/words/de/machine.ts';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import type { Machine } from '../../../preload/contract.ts';
import { machineHeading } from '../../../renderer/pages/machine/heading.ts';
import { cardWith, machineWith } from '../given.ts';

const format = createFormat('en', en.format, () => new Date());
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const heading = (machine: Machine) => plain(machineHeading(machine, en.machine, format));

test.for([
  ['no card', [], '16 GB of memory, 8 cores, no graphics card'],
  ['a usable card', [cardWith()], '16 GB of memory, 8 cores, GeForce RTX 3060'],
  [
    'a card that cannot be used',
    [cardWith({ usable: false })],
    '16 GB of memory, 8 cores, GeForce RTX 3060 (not usable)',
  ],
  [
    'a card of the processor that cannot be used',
    [cardWith({ integrated: true, usable: false })],
    '16 GB of memory, 8 cores, no graphics card of its own',
  ],
  [
    'one that is to be measured',
    [cardWith({ name: 'Apple M4', integrated: true, vramBytes: null })],
    '16 GB of memory, 8 cores, Apple M4',
  ],
  [
    'a usable card after one that is not',
    [cardWith({ name: 'Old', usable: false }), cardWith({ name: 'New' })],
    '16 GB of memory, 8 cores, New',
  ],
] as const)('the heading of a machine with %s', ([, gpus, said]) => {
  expect(heading(machineWith({ gpus: [...gpus] }))).toBe(said);
});

test('one core is singular, in both languages', () => {
  const machine = machineWith({ cpu: { ...machineWith().cpu, usableCores: 1 } });
  expect(heading(machine)).toContain('1 core,');
  expect(plain(machineHeading(machine, german, format))).toContain('1 Kern,');
});
