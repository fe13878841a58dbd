import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import type { CommandAnswer } from '../../main/probe/command.ts';
import { memoryWarnings } from '../../main/probe/gpu/card-warnings.ts';
import { findNvidia, parseNvidia } from '../../main/probe/gpu/nvidia.ts';
import { english } from '../../main/words/plain-wording.ts';
import { codes, DIED, MISSING, printed, recorded, SILENT, toolsThat } from './given.ts';

/** A tool that prints the same whatever it is asked. */
const ask = (answer: CommandAnswer) => findNvidia(toolsThat({ 'nvidia-smi': answer }));
const file = (name: string) => printed(recorded(`nvidia/${name}`));

interface Expected {
  readonly names: readonly string[];
  /** MiB. */
  readonly vram: readonly (number | null)[];
  readonly warnings?: readonly string[];
  readonly driver?: string | null;
  readonly busId?: string | null;
  readonly integrated?: boolean;
}

const cases: readonly (readonly [string, CommandAnswer, Expected])[] = [
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
    'Jetson Orin, which tells next to nothing',
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
    'a slice that the name itself tells of',
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

test.for(cases)('nvidia-smi prints %s', async ([, answer, expected]) => {
  const { gpus, warnings } = await ask(answer);

  expect(gpus.map(({ name }) => name)).toEqual(expected.names);
  expect(gpus.map(({ vramBytes }) => vramBytes && vramBytes / MIB)).toEqual(expected.vram);
  expect(codes([...warnings, ...gpus.flatMap(memoryWarnings)])).toEqual(expected.warnings ?? []);
  const [first] = gpus;
  if (expected.driver !== undefined) expect(first?.driver).toBe(expected.driver);
  if (expected.busId !== undefined) expect(first?.busId).toBe(expected.busId);
  expect(first?.integrated).toBe(expected.integrated ?? false);
});

test.for([
  [
    "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.\n\n",
    9,
    'nvidia-driver-not-running',
    /reboot/i,
  ],
  ['No devices were found\n', 6, 'nvidia-no-devices', /--gpus all/],
  ['No devices found.\n', 0, 'nvidia-no-devices', /seated/],
  [
    'Failed to initialize NVML: Driver/library version mismatch\nNVML library version: 535.161\n',
    18,
    'nvidia-driver-mismatch',
    /Reboot/,
  ],
  ['Failed to initialize NVML: Unknown Error\n', 255, 'nvidia-nvml-failed', /Restart this container/],
  ['Failed to initialize NVML: Driver Not Loaded\n', 9, 'nvidia-driver-not-running', /not loaded/],
  ['Failed to initialize NVML: Insufficient Permissions\n', 4, 'nvidia-no-permission', /\/dev\/nvidia/],
  [
    'Failed to initialize NVML: GPU access blocked by the operating system\nFailed to properly shut down NVML\n',
    17,
    'nvidia-blocked',
    /wsl --update/,
  ],
  [
    "NVIDIA-SMI couldn't find libnvidia-ml.so library in your system. Please make sure that the NVIDIA Display Driver is properly installed and present in your system.\n",
    12,
    'nvidia-library-missing',
    /libnvidia-ml/,
  ],
  [
    'Unable to determine the device handle for GPU 0000:02:00.0: GPU is lost.  Reboot\n the system to recover this GPU\n',
    15,
    'nvidia-gpu-lost',
    /Reboot/,
  ],
] as const)('"%s" becomes a warning that says what to do', async ([text, exitCode, code, wayOut]) => {
  for (const answer of [printed(text, exitCode), printed('', exitCode, text)]) {
    const { gpus, warnings } = await ask(answer);
    expect(gpus).toEqual([]);
    expect(codes(warnings)).toEqual([code]);
    expect(warnings.map(english.warning)).toEqual([expect.stringMatching(wayOut)]);
  }
});

test.for([
  ['is not installed', MISSING, []],
  ['hangs', SILENT, ['nvidia-smi-silent']],
  ['dies of a signal', DIED, ['nvidia-smi-failed']],
  ['cannot be started', { kind: 'not-startable', why: 'EACCES' }, ['nvidia-smi-not-startable']],
  ['prints nothing', printed(''), ['nvidia-smi-unreadable']],
  ['prints a web page', file('page.html'), ['nvidia-smi-unreadable']],
  ['fails with words that nobody knows', printed('', 3, 'flux capacitor: empty\n'), ['nvidia-smi-failed']],
  ['prints a header and no rows', printed('name, memory.total [MiB]\n'), ['nvidia-smi-unreadable']],
  ['prints megabytes of digits', printed('1234,5678,'.repeat(50_000)), ['nvidia-smi-unreadable']],
] as const)('a tool that %s gives no card and no exception', async ([, answer, expected]) => {
  const { gpus, warnings } = await ask(answer);
  expect(gpus).toEqual([]);
  expect(codes(warnings)).toEqual(expected);
});

test('a silent tool is named with the time it was given', async () => {
  const { warnings } = await ask(SILENT);
  expect(warnings).toEqual([{ code: 'tool-silent', tool: 'nvidia-smi', sec: 2 }]);
});

test('what a failing tool printed is quoted, in one line and without escape codes', async () => {
  const { warnings } = await ask(
    printed('', 3, `\u001b[31mflux\u001b[0m\tcapacitor ${'x'.repeat(500)}\nmore\n`),
  );
  const printedLine = expect.stringMatching(/^flux capacitor x+\.\.\.$/);
  expect(warnings).toEqual([{ code: 'tool-failed', tool: 'nvidia-smi', exitCode: 3, printed: printedLine }]);
});

test('a card that is cut into slices has the memory of its largest slice', async () => {
  const { gpus, warnings } = await findNvidia(
    toolsThat({
      'nvidia-smi -L': file('mig-list.txt'),
      'nvidia-smi': file('mig-table.txt'),
      'nvidia-smi --query-gpu=index,name,memory.total,driver_version,pci.bus_id,uuid --format=csv,noheader,nounits':
        file('mig-query.csv'),
    }),
  );
  expect(gpus.map(({ vramBytes }) => vramBytes)).toEqual([19968 * MIB, 40960 * MIB]);
  expect(codes(warnings)).toEqual(['mig-slices', 'largest-gpu-not-first']);
  expect(warnings[0]).toMatchObject({ profile: '3g.20gb', bytes: 19968 * MIB });
});

test('a slice whose exact memory nobody tells has that of its profile', () => {
  const { gpus, warnings } = parseNvidia({
    query: file('mig-no-permission.csv'),
    list: file('mig-no-permission-list.txt'),
    table: null,
  });
  expect(gpus.map(({ vramBytes }) => vramBytes)).toEqual([10 * GIB]);
  expect(codes(warnings)).toEqual(['mig-slices']);
});

test('a column that an old driver does not know leads to its table', async () => {
  const { gpus } = await findNvidia(
    toolsThat({
      'nvidia-smi': file('table-old.txt'),
      'nvidia-smi -L': printed('GPU 0: GeForce 840M (UUID: GPU-1)\n'),
      'nvidia-smi --query-gpu=index,name,memory.total,driver_version,pci.bus_id,uuid --format=csv,noheader,nounits':
        printed('Field "uuid" is not a valid field to query.\n', 2),
    }),
  );
  expect(gpus).toMatchObject([{ name: 'GeForce 840M', vramBytes: 2 * GIB }]);
});

test('a query that hangs leaves the names of the list', () => {
  const { gpus, warnings } = parseNvidia({ query: SILENT, list: file('list-only.txt'), table: null });
  expect(gpus).toHaveLength(2);
  expect(codes(warnings)).toContain('nvidia-smi-silent');
});

test('the warning about the order names both cards and the way out', async () => {
  const { warnings } = await ask(file('small-before-large.csv'));
  expect(warnings.map(english.warning)).toEqual([
    'The voice server reads the first GPU, NVIDIA GeForce GTX 1650 with 4 GB; the largest is ' +
      'NVIDIA GeForce RTX 4090 with 24 GB. Show its container that one alone: NVIDIA_VISIBLE_DEVICES=1. ' +
      'Without a container, set CUDA_DEVICE_ORDER=PCI_BUS_ID and CUDA_VISIBLE_DEVICES=1.',
  ]);
});

test('no text makes the parser throw or invent memory', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 0, max: 255 }), (out, list, exitCode) => {
      const { gpus } = parseNvidia({ query: printed(out, exitCode), list: printed(list), table: null });
      for (const { vramBytes } of gpus) expect(vramBytes === null || vramBytes >= 256 * MIB).toBe(true);
    }),
  );
});

test('the largest card is named by the number that its tool gives it, past one that has failed', () => {
  const rows = [
    '0, NVIDIA T1000, 4096, 550.54.14, 00000000:01:00.0',
    '2, NVIDIA L40S, 46068, 550.54.14, 00000000:81:00.0',
  ];
  const { warnings } = parseNvidia({ query: printed(rows.join('\n'), 15), list: MISSING, table: null });
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'largest-gpu-not-first', index: 2 }));
});

test('a figure that could not be read is no part of the name', () => {
  const query = printed('0, NVIDIA GeForce RTX 3090, ERR!, 535.104.05, 00000000:01:00.0');
  const { gpus } = parseNvidia({ query, list: MISSING, table: null });
  expect(gpus).toMatchObject([{ name: 'NVIDIA GeForce RTX 3090', vramBytes: null }]);
});
