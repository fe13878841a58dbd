import type { CommandAnswer } from '../../main/probe/command.ts';
import { printed, recorded } from './given.ts';

/** Recorded output of nvidia-smi. */
export const file = (name: string) => printed(recorded(`nvidia/${name}`));

interface Expected {
  readonly names: readonly string[];
  /** MiB. */
  readonly vram: readonly (number | null)[];
  readonly warnings?: readonly string[];
  readonly driver?: string | null;
  readonly busId?: string | null;
  readonly integrated?: boolean;
}

/** Output of nvidia-smi, its description, and what has to be parsed from it. */
export const outputs: readonly (readonly [string, CommandAnswer, Expected])[] = [
  [
    'one card',
    file('one-card.csv'),
    { names: ['NVIDIA GeForce RTX 3090'], vram: [24576], driver: '550.54.14', busId: '0000:01:00.0' },
  ],
  [
    'several cards, in the order of the tool, with the largest behind another',
    file('small-before-large.csv'),
    {
      names: ['NVIDIA GeForce GTX 1650', 'NVIDIA GeForce RTX 4090'],
      vram: [4096, 24564],
      warnings: ['largest-gpu-not-first'],
    },
  ],
  [
    'a header and units',
    file('header-and-units.csv'),
    {
      names: ['NVIDIA RTX A6000', 'NVIDIA RTX A6000'],
      vram: [49140, 49140],
      driver: '535.129.03',
      busId: null,
    },
  ],
  [
    'a header that names other columns in another order',
    file('other-order.csv'),
    { names: ['Tesla T4'], vram: [15109], driver: '470.82.01', busId: '0000:00:1e.0' },
  ],
  [
    'nothing but name and memory',
    file('two-columns.csv'),
    { names: ['NVIDIA GeForce RTX 3060'], vram: [12288], driver: null, busId: null },
  ],
  [
    'name and memory under a header',
    file('two-columns-units.csv'),
    { names: ['NVIDIA GeForce RTX 3060'], vram: [12288], driver: null },
  ],
  [
    'a comma in the name',
    file('comma-in-name.csv'),
    { names: ['NVIDIA Quadro RTX 5000, Max-Q Design'], vram: [16384], driver: '535.183.01' },
  ],
  [
    'a comma in the name under a header',
    printed('name, memory.total [MiB]\nNVIDIA Quadro RTX 5000, Max-Q Design, 16384 MiB\n'),
    { names: ['NVIDIA Quadro RTX 5000, Max-Q Design'], vram: [16384] },
  ],
  [
    'warnings before and after, blank lines and Windows line ends',
    file('warnings-around.csv'),
    { names: ['NVIDIA L4'], vram: [23034], driver: '550.90.07', busId: '0000:65:00.0' },
  ],
  [
    'a warning below the header',
    printed('name, memory.total [MiB]\nWARNING: the clock, it runs, backwards\nNVIDIA L4, 23034 MiB\n'),
    { names: ['NVIDIA L4'], vram: [23034] },
  ],
  ['bytes that are no text', file('not-utf8.csv'), { names: ['NVIDIA GeForce RTX 2060'], vram: [6144] }],
  [
    'total, used and free memory without a header: the total is the largest',
    printed('0, NVIDIA L40S, 12 MiB, 46068 MiB, 46056 MiB, 27 %, 45.10 W\n'),
    { names: ['NVIDIA L40S'], vram: [46068] },
  ],
  [
    'powers in watts, which look like drivers',
    printed('0, NVIDIA A40, 46068, 0, 24.53, 300.00\n1, NVIDIA A40, 46068, 0, 124.53, 300.00, 535.54.03\n'),
    { names: ['NVIDIA A40', 'NVIDIA A40'], vram: [46068, 46068], driver: null },
  ],
  [
    'fields in quotes',
    printed('"0","NVIDIA GeForce RTX 3080","10240 MiB","535.98"\n'),
    { names: ['NVIDIA GeForce RTX 3080'], vram: [10240], driver: '535.98' },
  ],
  ['memory in GiB', printed('0, NVIDIA L40S, 48 GiB\n'), { names: ['NVIDIA L40S'], vram: [49152] }],
  [
    'GB10, whose memory is the machine’s',
    file('gb10.csv'),
    {
      names: ['NVIDIA GB10'],
      vram: [null],
      integrated: true,
      driver: '580.126.09',
      busId: '000f:01:00.0',
      warnings: ['unified-memory'],
    },
  ],
  [
    'N1X under the name that its driver has for it',
    file('n1x.csv'),
    { names: ['JMJWOA-Generic-GPU'], vram: [null], integrated: true, warnings: ['unified-memory'] },
  ],
  [
    'the same without a number',
    printed('JMJWOA-Generic-GPU, 65471 MiB\n'),
    { names: ['JMJWOA-Generic-GPU'], vram: [null], integrated: true, warnings: ['unified-memory'] },
  ],
  [
    'two K80, each two chips',
    file('k80.csv'),
    { names: ['Tesla K80', 'Tesla K80'], vram: [11441, 11441], driver: '470.256.02' },
  ],
  [
    'a part of a P40 in a virtual machine',
    printed('0, GRID P40-24Q, 24576, 535.161.08, 00000000:02:00.0, GPU-12345678-0000\n'),
    { names: ['GRID P40-24Q'], vram: [24576], integrated: false },
  ],
  [
    'Jetson Orin, which reports almost nothing',
    file('orin.csv'),
    { names: ['Orin (nvgpu)'], vram: [null], integrated: true, warnings: ['unified-memory'], busId: null },
  ],
  [
    'Jetson Orin in the words of an older tool',
    file('orin-old-words.csv'),
    {
      names: ['Orin (nvgpu)'],
      vram: [null],
      integrated: true,
      warnings: ['unified-memory'],
      driver: '540.3.0',
    },
  ],
  [
    'a unified chip that does report a figure: it is borrowed all the same',
    printed('0, NVIDIA Thor, 125772, 580.00, 00000000:01:00.0, GPU-12345678-0000\n'),
    { names: ['NVIDIA Thor'], vram: [null], integrated: true, warnings: ['unified-memory'] },
  ],
  [
    'Grace Hopper, which has memory of its own',
    file('gh200.csv'),
    { names: ['NVIDIA GH200 480GB'], vram: [97871], integrated: false },
  ],
  [
    'a card whose memory may not be read',
    file('mig-no-permission.csv'),
    { names: ['NVIDIA H100 80GB HBM3'], vram: [null], integrated: false, warnings: ['gpu-memory-unknown'] },
  ],
  [
    'memory that answers with an error',
    printed('0, NVIDIA A10G, [Unknown Error], 535.54.03, 00000000:00:1E.0, GPU-12345678-0000\n'),
    { names: ['NVIDIA A10G'], vram: [null], integrated: false, warnings: ['gpu-memory-unknown'] },
  ],
  [
    'a slice that is part of the card’s name',
    printed('0, NVIDIA A100 80GB PCIe MIG 1g.10gb, 81920, 535.54.03\n'),
    { names: ['NVIDIA A100 80GB PCIe MIG 1g.10gb'], vram: [10240], warnings: ['mig-slices'] },
  ],
  [
    'the table for people, with processes that use the cards',
    file('table.txt'),
    { names: ['NVIDIA GeForce RTX 4070 Ti', 'Quadro P400'], vram: [12282, 2048], driver: '545.29.06' },
  ],
  [
    'the table of an old tool',
    file('table-old.txt'),
    { names: ['GeForce 840M'], vram: [2048], driver: '369.30', busId: '0000:03:00.0' },
  ],
  [
    'the table of a chip without memory and bus id',
    file('table-orin.txt'),
    { names: ['Orin (nvgpu)'], vram: [null], integrated: true, warnings: ['unified-memory'], busId: null },
  ],
  [
    'a list of names alone',
    file('list-only.txt'),
    {
      names: ['NVIDIA GeForce RTX 3080', 'NVIDIA GeForce RTX 3080'],
      vram: [null, null],
      warnings: ['gpu-memory-unknown', 'gpu-memory-unknown'],
    },
  ],
  [
    'the same card twice',
    printed(recorded('nvidia/one-card.csv').repeat(2)),
    { names: ['NVIDIA GeForce RTX 3090'], vram: [24576] },
  ],
  [
    'one card that is lost beside one that works',
    printed(
      `${recorded('nvidia/one-card.csv')}Unable to determine the device handle for GPU0000:07:00.0: Unknown Error\n`,
      255,
    ),
    { names: ['NVIDIA GeForce RTX 3090'], vram: [24576], warnings: ['nvidia-gpu-lost'] },
  ],
];
