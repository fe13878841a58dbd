import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amdCard } from '../../main/probe/gpu/amd-card.ts';
import type { FoundGpu } from '../../main/probe/gpu/found-gpu.ts';
import { intelCard } from '../../main/probe/gpu/intel-card.ts';
import { openedCards } from '../../main/probe/gpu/opened-cards.ts';
import type { GpuBackend } from '../../main/probe/nouns/machine.ts';
import { gpuWith } from './given.ts';

/** Cards as the kernel alone knows them. */
const amd = (deviceId: string, name: string | null = null): FoundGpu =>
  amdCard({
    name,
    deviceId,
    gfx: null,
    revision: null,
    vramBytes: null,
    gttBytes: null,
    driver: 'amdgpu',
    busId: null,
  });
const intel = (deviceId: string): FoundGpu =>
  intelCard({ name: null, deviceId, vramBytes: null, driver: 'xe', busId: null });
const nvidia = (name: string): FoundGpu => gpuWith({ name, busId: null });

const RX_9070_XT = amd('0x7550');
const R9700 = amd('0x7551');
const RX_7900_XTX = amd('0x744c');
const RX_7600 = amd('0x7480');
const RX_6900 = amd('0x73bf');
const RX_5500 = amd('0x7340');
const RAPHAEL = amd('0x164e');
const PHOENIX = amd('0x15bf');
const KRACKAN = amd('0x1114');
/** Cards as AMD's tools list them. */
const listed = (name: string, gfx: string): FoundGpu =>
  amdCard({
    name,
    gfx,
    deviceId: null,
    revision: null,
    vramBytes: null,
    gttBytes: null,
    driver: '6.10.5',
    busId: null,
  });
const MENDOCINO = listed('AMD Radeon 610M', 'gfx1037');
const MI300X = listed('AMD Instinct MI300X', 'gfx942');
const MI250X = listed('Instinct MI250X', 'gfx9010');
const MI50 = listed('Vega 20', 'gfx906:sramecc+:xnack-');
const TONGA = listed('Tonga PRO [Radeon R9 285/380]', 'gfx802');
const STRIX_HALO = amd('0x1586');
const OF_INTEL = {
  B70: intel('0xe223'),
  A770: intel('0x56a0'),
  UHD: intel('0x4680'),
  LUNAR_LAKE: intel('0x64a0'),
};
type OfIntel = keyof typeof OF_INTEL;

/** Which of the cards are opened, by their places. */
function opened(cards: readonly FoundGpu[], devices: readonly string[], backend: GpuBackend = 'vulkan') {
  const found = openedCards(cards, devices, backend);
  return cards.flatMap((card, at) => (found.has(card) ? [at] : []));
}

test.for<[string, FoundGpu[], string[], number[]]>([
  ['no name, but its chip', [RX_9070_XT, RAPHAEL], ['AMD Radeon Graphics (RADV GFX1201)'], [0]],
  ['its name and its chip', [RX_9070_XT, RAPHAEL], ['AMD Radeon RX 9070 XT (RADV GFX1201)'], [0]],
  ['the other one’s chip', [RX_9070_XT, RAPHAEL], ['AMD Radeon Graphics (RADV RAPHAEL_MENDOCINO)'], [1]],
  [
    'the processor’s own name',
    [RX_7900_XTX, RAPHAEL],
    ['AMD Ryzen 9 7950X 16-Core Processor (RADV RAPHAEL_MENDOCINO)'],
    [1],
  ],
  [
    'both, in any order',
    [RAPHAEL, RX_9070_XT],
    ['AMD Radeon Graphics (RADV GFX1201)', 'AMD Radeon Graphics (RADV GFX1036)'],
    [0, 1],
  ],
  ['both without a chip', [RX_9070_XT, RAPHAEL], ['AMD Radeon Graphics', 'AMD Radeon Graphics'], [0, 1]],
  ['one without a chip, which is the processor’s', [RX_7900_XTX, RAPHAEL], ['AMD Radeon(TM) Graphics'], [1]],
  ['one without a chip, and there is but one', [RX_9070_XT], ['AMD Radeon Graphics'], [0]],
  ['a code name', [RX_7900_XTX, PHOENIX], ['Unknown AMD GPU (RADV NAVI31)'], [0]],
  ['a laptop’s processor alone', [RX_7600, PHOENIX], ['AMD Radeon 780M Graphics (RADV PHOENIX)'], [1]],
  ['Strix Halo', [STRIX_HALO], ['AMD Radeon 8060S Graphics (RADV GFX1151)'], [0]],
  ['Strix Halo’s code name', [RX_9070_XT, STRIX_HALO], ['AMD Radeon Graphics (RADV STRIX_HALO)'], [1]],
  ['two of one chip, by their words', [RX_9070_XT, R9700], ['AMD Radeon AI PRO R9700 (RADV GFX1201)'], [1]],
  ['the second of two chips', [RX_5500, RX_6900], ['AMD Radeon RX 6900 XT (RADV NAVI21)'], [1]],
  [
    'two alike',
    [RX_9070_XT, RX_9070_XT, RAPHAEL].map((card) => ({ ...card })),
    ['AMD Radeon Graphics (RADV GFX1201)', 'AMD Radeon Graphics (RADV GFX1201)'],
    [0, 1],
  ],
  ['Krackan’s code name beside a card', [RX_9070_XT, KRACKAN], ['AMD Radeon Graphics (RADV KRACKAN1)'], [1]],
  ['a code name of two chips', [MENDOCINO], ['AMD Radeon 610M (RADV RAPHAEL_MENDOCINO)'], [0]],
  ['a chip’s older name', [MI300X], ['AMD Instinct MI300X (RADV GFX940)'], [0]],
  ['its chip where a tool counts in tens', [MI250X], ['AMD Radeon Graphics (RADV MI200)'], [0]],
  ['its chip without features', [MI50], ['AMD Radeon Graphics (RADV VEGA20)'], [0]],
  ['Tonga', [TONGA], ['AMD Radeon R9 380 Series (RADV TONGA)'], [0]],
  ['a chip that comes later', [amd('0x7ffe')], ['AMD Radeon Graphics (RADV GFX1310)'], [0]],
  ['AMD’s own driver on Windows', [amd('', 'AMD Radeon RX 9070 XT')], ['AMD Radeon RX 9070 XT'], [0]],
])('an AMD device reports %s', ([, cards, devices, expected]) => {
  expect(opened(cards, devices)).toEqual(expected);
});

test.for<[string, OfIntel[], string[], number[]]>([
  ['no name, but its chip', ['B70', 'UHD'], ['Intel(R) Graphics (BMG G31)'], [0]],
  ['its name and its chip', ['UHD', 'B70'], ['Intel(R) Arc(tm) Pro B70 Graphics (BMG G31)'], [1]],
  ['the processor’s graphics', ['B70', 'UHD'], ['Intel(R) UHD Graphics 770 (ADL-S GT1)'], [1]],
  ['a processor’s Arc', ['A770', 'LUNAR_LAKE'], ['Intel(R) Arc(tm) 140V Graphics (LNL)'], [1]],
  [
    'a processor’s Arc with a number like a card’s',
    ['B70', 'LUNAR_LAKE'],
    ['Intel(R) Arc(TM) B390 GPU'],
    [1],
  ],
  ['no more than the maker', ['B70', 'LUNAR_LAKE'], ['Intel(R) Graphics'], [1]],
  [
    'a chip that only the code names',
    ['A770', 'UHD'],
    ['Intel(R) Graphics (DG2)', 'Intel(R) Graphics (ADL-S GT1)'],
    [0, 1],
  ],
])('an Intel device reports %s', ([, cards, devices, expected]) => {
  expect(
    opened(
      cards.map((name) => OF_INTEL[name]),
      devices,
    ),
  ).toEqual(expected);
});

test('two cards that the driver has no name for are both opened', () => {
  const cards = [intel('0xe223'), intel('0xe223')];
  expect(opened(cards, ['Intel(R) Graphics (BMG G31)', 'Intel(R) Graphics (BMG G31)'])).toEqual([0, 1]);
});

test.for<[string, string[], string[], GpuBackend, number[]]>([
  ['NVK’s name', ['GA104', 'UHD'], ['NVIDIA GeForce RTX 3070 (NVK GA104)'], 'vulkan', [0]],
  ['NVK’s old name', ['NVIDIA GeForce RTX 3070'], ['NVK GA104'], 'vulkan', [0]],
  [
    'the second of two',
    ['NVIDIA GeForce RTX 4070 SUPER', 'NVIDIA GeForce RTX 4080 SUPER'],
    ['NVIDIA GeForce RTX 4080 SUPER'],
    'cuda',
    [1],
  ],
  [
    'the better of two',
    ['NVIDIA GeForce RTX 4070 Ti', 'NVIDIA GeForce RTX 4070'],
    ['NVIDIA GeForce RTX 4070'],
    'cuda',
    [1],
  ],
  [
    'the size in its name',
    ['NVIDIA GeForce GTX 1060 6GB', 'NVIDIA GeForce RTX 3060'],
    ['NVIDIA GeForce GTX 1060 6GB'],
    'cuda',
    [0],
  ],
  [
    'Microsoft’s layer over it',
    ['NVIDIA GeForce RTX 3090'],
    ['Microsoft Direct3D12 (NVIDIA GeForce RTX 3090)'],
    'vulkan',
    [0],
  ],
])('an NVIDIA device reports %s', ([, names, devices, backend, expected]) => {
  const cards = names.map((name) => (name === 'UHD' ? OF_INTEL.UHD : nvidia(name)));
  expect(opened(cards, devices, backend)).toEqual(expected);
});

test.for([
  'llvmpipe (LLVM 20.1.2, 256 bits)',
  'SwiftShader Device (Subzero)',
  'Microsoft Basic Render Driver',
  'V3D 7.1.7.0',
  'Mali-G610 (Panfrost)',
  'Turnip Adreno (TM) 740',
])('%s is no card of another maker', (device) => {
  expect(opened([RX_9070_XT, RAPHAEL, OF_INTEL.B70, nvidia('NVIDIA L4')], [device])).toEqual([]);
});

test('whatever the runtime lists, there are no more cards than devices, and none of another maker or kind', () => {
  const devices = fc.constantFrom(
    'AMD Radeon Graphics (RADV GFX1201)',
    'AMD Radeon Graphics (RADV RAPHAEL_MENDOCINO)',
    'AMD Radeon RX 7900 XTX',
    'Intel(R) Graphics (BMG G31)',
    'Intel(R) UHD Graphics 770 (ADL-S GT1)',
    'NVIDIA GeForce RTX 3090',
  );
  const cards = fc.constantFrom(
    RX_9070_XT,
    RX_7900_XTX,
    RAPHAEL,
    OF_INTEL.B70,
    OF_INTEL.UHD,
    nvidia('RTX 3090'),
  );
  const listOf = <T>(each: fc.Arbitrary<T>) => fc.array(each, { maxLength: 4 });
  fc.assert(
    fc.property(listOf(cards), listOf(devices), (some, listed) => {
      const found = [
        ...openedCards(
          some.map((card) => ({ ...card })),
          listed,
          'vulkan',
        ),
      ];
      expect(found.length).toBeLessThanOrEqual(listed.length);
      const integrated = listed.filter((name) => /RAPHAEL|UHD/.test(name)).length;
      expect(found.filter((card) => card.integrated).length).toBeLessThanOrEqual(integrated);
      expect(found.filter((card) => !card.integrated).length).toBeLessThanOrEqual(listed.length - integrated);
      for (const { vendor } of found) expect(listed.join().toLowerCase()).toContain(vendor);
    }),
  );
});
