import { expect, test } from 'vitest';
import { MIB } from '../../main/nouns/bytes.ts';
import { cardsOfControllers, withNames } from '../../main/probe/gpu/controllers.ts';
import { controller } from './given.ts';

test('virtual and server-board display adapters are not graphics cards', () => {
  const screens = [
    ['Red Hat, Inc.', 'QXL paravirtual graphic card'],
    ['ASPEED Technology, Inc.', 'ASPEED Graphics Family'],
    ['Microsoft', 'Microsoft Basic Display Adapter'],
    ['VMware', 'SVGA II Adapter'],
    ['', ''],
  ].map(([vendor = '', model = '']) => controller({ vendor, model }));
  expect(cardsOfControllers(screens, 'linux')).toEqual([]);
});

test('memory in the list is trusted only on Windows, and not when its field is at the maximum', () => {
  const amd = controller({
    vendor: 'Advanced Micro Devices, Inc.',
    model: 'AMD Radeon RX 7900 XTX',
    busAddress: '',
  });
  const on = (platform: NodeJS.Platform, vramMib: number | null) =>
    cardsOfControllers([{ ...amd, vramMib }], platform)[0]?.vramBytes;
  expect(on('win32', 24560)).toBe(24560 * MIB);
  // 4293918720 and 4294967295 bytes, and what signed fields end at.
  for (const capped of [4095, 4_294_967_295 / MIB, 2047.99609375, 2_147_483_647 / MIB])
    expect(on('win32', capped)).toBeNull();
  expect(on('win32', 4096)).toBe(4096 * MIB);
  expect(on('win32', 2048)).toBe(2048 * MIB);
  expect(on('win32', null)).toBeNull();
  expect(on('linux', 256)).toBeNull();
});

test.for([
  ['Intel Corporation', 'AlderLake-S GT1 [UHD Graphics 770]', 'intel', 'UHD Graphics 770', true],
  ['Intel Corporation', 'DG2 [Arc A770]', 'intel', 'Arc A770', false],
  ['NVIDIA', 'NVIDIA Tegra Orin', 'nvidia', 'NVIDIA Tegra Orin', true],
  ['Apple', 'Apple M2', 'apple', 'Apple M2', true],
  ['Moore Threads Technology Co.,Ltd', 'MTT S80', 'other', 'MTT S80', false],
  ['Imagination Technologies', '', 'other', 'Imagination Technologies', false],
] as const)('%s %s is recognised as vendor %s', ([maker, model, vendor, name, integrated]) => {
  expect(cardsOfControllers([controller({ vendor: maker, model })], 'linux')).toMatchObject([
    { vendor, name, integrated, vramBytes: null },
  ]);
});

test('a card that has a name keeps it, and an id is no name', () => {
  const named = {
    vendor: 'amd',
    name: 'W6800',
    deviceId: '',
    revision: null,
    busId: '0000:01:00.0',
    vramBytes: null,
    gttBytes: null,
    driver: null,
  } as const;
  expect(withNames([named], [controller({})])).toEqual([named]);
  const nameless = { ...named, name: null };
  expect(withNames([nameless], [controller({ model: 'Device 7550' })])).toEqual([nameless]);
});

test.for([
  ['Advanced Micro Devices, Inc. [AMD/ATI]', 'Device 7550', 'AMD Radeon RX 9070 XT', false],
  ['Advanced Micro Devices, Inc. [AMD/ATI]', 'Device 164e', 'AMD GPU 0x164e', true],
  ['Intel Corporation', 'Device e223', 'Intel Arc Pro B70', false],
  ['Intel Corporation', 'Device e2ff', 'Intel GPU 0xe2ff', true],
] as const)('a list older than the card has its id only: %s %s', ([vendor, model, name, integrated]) => {
  expect(cardsOfControllers([controller({ vendor, model })], 'linux')).toMatchObject([{ name, integrated }]);
});
