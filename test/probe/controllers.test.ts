import { expect, test } from 'vitest';
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
  expect(on('win32', 24560)).toBe(24560 * 1024 ** 2);
  expect(on('win32', 4095)).toBeNull();
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

test('a card that has a name keeps it', () => {
  const named = {
    vendor: 'amd',
    name: 'W6800',
    deviceId: '',
    busId: '0000:01:00.0',
    vramBytes: null,
    gttBytes: null,
    driver: null,
  } as const;
  expect(withNames([named], [controller({})])).toEqual([named]);
});
