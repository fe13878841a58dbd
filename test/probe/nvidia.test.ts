import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import type { CommandAnswer } from '../../main/probe/command.ts';
import { memoryWarnings } from '../../main/probe/gpu/card-warnings.ts';
import { findNvidia, parseNvidia } from '../../main/probe/gpu/nvidia.ts';
import { english } from '../../main/words/plain-wording.ts';
import { codes, DIED, MISSING, printed, SILENT, toolsThat } from './given.ts';
import { file, outputs } from './nvidia-outputs.ts';

/** A tool that prints the same whatever its arguments. */
const ask = (answer: CommandAnswer) => findNvidia(toolsThat({ 'nvidia-smi': answer }));

test.for(outputs)('nvidia-smi prints %s', async ([, answer, expected]) => {
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
] as const)('"%s" becomes a warning with a next step', async ([text, exitCode, code, wayOut]) => {
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
] as const)('a tool that %s yields no card and no exception', async ([, answer, expected]) => {
  const { gpus, warnings } = await ask(answer);
  expect(gpus).toEqual([]);
  expect(codes(warnings)).toEqual(expected);
});

test('a silent tool is named with its time limit', async () => {
  const { warnings } = await ask(SILENT);
  expect(warnings).toEqual([{ code: 'tool-silent', tool: 'nvidia-smi', sec: 2 }]);
});

test('the output of a failing tool is quoted, in one line and without escape codes', async () => {
  const { warnings } = await ask(
    printed('', 3, `\u001b[31mflux\u001b[0m\tcapacitor ${'x'.repeat(500)}\nmore\n`),
  );
  const printedLine = expect.stringMatching(/^flux capacitor x+\.\.\.$/);
  expect(warnings).toEqual([{ code: 'tool-failed', tool: 'nvidia-smi', exitCode: 3, printed: printedLine }]);
});

test('a card split into slices has the memory of its largest slice', async () => {
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

test('a slice without an exact memory size has that of its profile', () => {
  const { gpus, warnings } = parseNvidia({
    query: file('mig-no-permission.csv'),
    list: file('mig-no-permission-list.txt'),
    table: null,
  });
  expect(gpus.map(({ vramBytes }) => vramBytes)).toEqual([10 * GIB]);
  expect(codes(warnings)).toEqual(['mig-slices']);
});

test('if an old driver does not know a column, its table is used', async () => {
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

test('if a query hangs, the names from the list are kept', () => {
  const { gpus, warnings } = parseNvidia({ query: SILENT, list: file('list-only.txt'), table: null });
  expect(gpus).toHaveLength(2);
  expect(codes(warnings)).toContain('nvidia-smi-silent');
});

test('the warning about the order names both cards and the remedy', async () => {
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

test('the largest card is named by the number that its tool gives it, even after a failed card', () => {
  const rows = [
    '0, NVIDIA T1000, 4096, 550.54.14, 00000000:01:00.0',
    '2, NVIDIA L40S, 46068, 550.54.14, 00000000:81:00.0',
  ];
  const { warnings } = parseNvidia({ query: printed(rows.join('\n'), 15), list: MISSING, table: null });
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'largest-gpu-not-first', index: 2 }));
});

test('a figure that could not be read is not part of the name', () => {
  const query = printed('0, NVIDIA GeForce RTX 3090, ERR!, 535.104.05, 00000000:01:00.0');
  const { gpus } = parseNvidia({ query, list: MISSING, table: null });
  expect(gpus).toMatchObject([{ name: 'NVIDIA GeForce RTX 3090', vramBytes: null }]);
});
