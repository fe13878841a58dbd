import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import type { CommandAnswer } from '../../main/probe/command.ts';
import { findDrmCards } from '../../main/probe/gpu/drm.ts';
import { findGpus } from '../../main/probe/gpu/find-gpus.ts';
import { busIdOf } from '../../main/probe/gpu/found-gpu.ts';
import { mergeGpus, normalised } from '../../main/probe/gpu/merge.ts';
import type { Controller } from '../../main/probe/hardware-facts.ts';
import { codes, controller, filesWith, gpuWith, hostWith, printed, recorded, toolsThat } from './given.ts';

const RAPHAEL = controller({
  vendor: 'Advanced Micro Devices, Inc. [AMD/ATI]',
  model: 'Raphael',
  busAddress: '0f:00.0',
});

/** The whole search on a Linux machine with these tools, controllers and files. */
const search = (
  tools: Readonly<Record<string, CommandAnswer>>,
  controllers: readonly Controller[] | null = [],
  files: Readonly<Record<string, string>> = {},
) =>
  findGpus(
    { run: toolsThat(tools), files: filesWith(files), host: hostWith() },
    Promise.resolve(controllers),
  );

const drmFiles = (
  card: string,
  vendor: string,
  device: string,
  slot: string,
  more: Readonly<Record<string, string>> = {},
) =>
  Object.fromEntries(
    Object.entries({ vendor, device, uevent: `DRIVER=amdgpu\nPCI_SLOT_NAME=${slot}\n`, ...more }).map(
      ([name, text]) => [`/sys/class/drm/${card}/device/${name}`, `${text}\n`],
    ),
  );

test('a card reported by both the tool and the system’s list is one card, with the tool’s name and memory', async () => {
  const { gpus } = await search({ 'nvidia-smi': printed(recorded('nvidia/one-card.csv')) }, [controller({})]);
  expect(gpus).toMatchObject([{ name: 'NVIDIA GeForce RTX 3090', vramBytes: 24 * GIB }]);
});

test('a second card that is only in the list is added', async () => {
  const { gpus, warnings } = await search({ 'nvidia-smi': printed(recorded('nvidia/one-card.csv')) }, [
    RAPHAEL,
    controller({}),
  ]);
  expect(gpus.map(({ name }) => name)).toEqual(['NVIDIA GeForce RTX 3090', 'Raphael']);
  expect(codes(warnings)).toEqual(['integrated-gpu']);
});

test('a card that a tool reports without a place matches the listed card of the same name', async () => {
  const { gpus } = await search({ 'rocm-smi': printed(recorded('amd/rocm-smi.txt')) }, [
    RAPHAEL,
    controller({
      vendor: 'Advanced Micro Devices, Inc. [AMD/ATI]',
      model: 'Navi 31 [Radeon RX 7900 XT/7900 XTX]',
      busAddress: '03:00.0',
    }),
  ]);
  expect(gpus.map(({ name }) => name)).toEqual(['Navi 31 [Radeon RX 7900 XT/7900 XTX]', 'Raphael']);
});

test('two identical cards stay two, in either list', async () => {
  const pair = [controller({}), controller({ busAddress: '02:00.0' })];
  expect((await search({ 'nvidia-smi': printed(recorded('nvidia/list-only.txt')) }, pair)).gpus).toHaveLength(
    2,
  );
  expect((await search({}, pair)).gpus).toHaveLength(2);
});

// As on a virtual machine with an H200 in slot 6: clinfo's place is parsed as 00:00.6.
const H200_SMI = { 'nvidia-smi': printed(recorded('nvidia/h200.csv')) };
const H200_MISPLACED = controller({ model: 'NVIDIA H200', busAddress: '00:00.6', vramMib: 143_156 });
const pci = (place: string, vendor: string, kind: string) => ({
  [`/sys/bus/pci/devices/${place}/vendor`]: `${vendor}\n`,
  [`/sys/bus/pci/devices/${place}/class`]: `${kind}\n`,
});
// Another device may be at the wrong place.
const ON_THE_BUS = {
  ...pci('0000:00:00.6', '0x8086', '0x060100'),
  ...pci('0000:00:06.0', '0x10de', '0x030200'),
};

test.for([
  ['alone', []],
  ['beside the right one', [controller({ model: 'GH100 [H200 SXM 141GB]', busAddress: '00:06.0' })]],
] as const)('a place that the kernel does not know creates no second card: %s', async ([, others]) => {
  const { gpus, warnings } = await search(H200_SMI, [...others, H200_MISPLACED], ON_THE_BUS);
  expect(gpus).toMatchObject([{ name: 'NVIDIA H200', busId: '0000:00:06.0' }]);
  expect(warnings).toEqual([]);
});

test('a card known only by a wrong place is still one card', async () => {
  const { gpus } = await search({}, [H200_MISPLACED], ON_THE_BUS);
  expect(gpus).toMatchObject([{ name: 'NVIDIA H200', busId: null }]);
});

test('a card without its driver is shown with its tool’s complaint', async () => {
  const complaint = printed(
    '',
    9,
    "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.",
  );
  const { gpus, warnings } = await search({ 'nvidia-smi': complaint }, [controller({})]);
  expect(gpus).toMatchObject([{ name: 'GeForce RTX 3090', vramBytes: null, driver: null }]);
  expect(gpus[0]?.cause).toEqual({ code: 'nvidia-driver-unreachable' });
  expect(codes(warnings)).toEqual(['nvidia-driver-not-running']);
});

test('the kernel’s cards take their names from the list and are counted once', async () => {
  const files = {
    ...drmFiles('card0', '0x1002', '0x744c', '0000:03:00.0', { mem_info_vram_total: '25753026560' }),
    ...drmFiles('card1', '0x1002', '0x164e', '0000:0f:00.0', { mem_info_vram_total: '536870912' }),
    ...drmFiles('card2', '0x10de', '0x2204', '0000:01:00.0'),
    ...drmFiles('card3', '0x1a03', '0x2000', '0000:09:00.0'),
  };
  const { gpus } = await search({}, [RAPHAEL, controller({})], files);
  expect(gpus).toMatchObject([
    { vendor: 'amd', name: 'AMD Radeon RX 7900 XTX', vramBytes: 25753026560, integrated: false },
    { vendor: 'amd', name: 'Raphael', vramBytes: null, integrated: true, borrowedBytes: 512 * 1024 ** 2 },
    { vendor: 'nvidia', name: 'GeForce RTX 3090', vramBytes: null },
  ]);
});

test('without the system’s list the tools and the kernel are enough', async () => {
  const files = drmFiles('card0', '0x10de', '0x2204', '0000:01:00.0');
  const { gpus, warnings } = await search({}, null, files);
  expect(gpus).toMatchObject([{ vendor: 'nvidia', name: 'NVIDIA GPU 0x2204' }]);
  expect(codes(warnings)).toEqual(['hardware-list-silent']);
});

test('the kernel’s cards come in its order; connectors and unreadable entries are skipped', async () => {
  const files = filesWith({
    ...drmFiles('card10', '0x8086', '0x4680', '0000:00:02.0'),
    ...drmFiles('card2', '0x1002', '0x73bf', '0000:03:00.0', {
      mem_info_vram_total: 'nonsense',
      product_name: 'W6800',
    }),
    '/sys/class/drm/card2-DP-1/status': 'connected',
    '/sys/class/drm/renderD128/device/vendor': '0x1002',
    '/sys/class/drm/card5/device/nothing': '',
  });
  expect(await findDrmCards(files)).toMatchObject([
    { vendor: 'amd', name: 'W6800', busId: '0000:03:00.0', vramBytes: null },
    { vendor: 'intel', name: null, deviceId: '0x4680' },
  ]);
});

test('cards in different places are different, whatever their names', () => {
  const reported = [gpuWith({ busId: '0000:01:00.0' })];
  expect(mergeGpus(reported, [gpuWith({ busId: '0000:02:00.0' })])).toHaveLength(2);
  expect(mergeGpus(reported, [gpuWith({ busId: '01:00.0', name: 'GA102' })])).toHaveLength(1);
});

test.for([
  ['00000000:01:00.0', '0000:01:00.0'],
  ['0000000F:01:00.0', '000f:01:00.0'],
  ['0000:C4:00.0', '0000:c4:00.0'],
  ['01:00.0', '01:00.0'],
  ['[N/A]', null],
  ['PCI', null],
] as const)('the bus id %s is %s', ([text, id]) => {
  expect(busIdOf(text)).toBe(id);
});

test('names are compared without maker and trademark signs', () => {
  expect(normalised('NVIDIA GeForce RTX 3090')).toBe(normalised('GeForce RTX™ 3090 (Ampere)'));
  expect(normalised('Intel(R) Arc(TM) A770 Graphics')).toBe('arc a770');
});

test('merging never loses a reported card and never adds more than it was given', () => {
  const card = fc
    .record({
      vendor: fc.constantFrom('nvidia', 'amd'),
      name: fc.constantFrom('A', 'B', 'Radeon'),
      integrated: fc.boolean(),
      busId: fc.constantFrom(null, '0000:01:00.0', '0000:02:00.0', '02:00.0'),
    } as const)
    .map(gpuWith);
  fc.assert(
    fc.property(fc.array(card, { maxLength: 4 }), fc.array(card, { maxLength: 4 }), (reported, listed) => {
      const merged = mergeGpus(reported, listed);
      expect(merged.slice(0, reported.length)).toEqual(reported);
      expect(merged.length).toBeLessThanOrEqual(reported.length + listed.length);
      expect(mergeGpus(reported, reported)).toHaveLength(reported.length);
    }),
  );
});
