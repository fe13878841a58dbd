import { expect, test } from 'vitest';
import type { Run } from '../../main/probe/command.ts';
import type { DrmCard } from '../../main/probe/gpu/drm.ts';
import { askIntel, parseIntel } from '../../main/probe/gpu/intel.ts';
import { isDiscreteIntel } from '../../main/probe/gpu/intel-card.ts';
import { codes, MISSING, printed, recorded, SILENT, toolsThat } from './given.ts';

const file = (name: string) => printed(recorded(`intel/${name}`));
const find = async (run: Run, drm: readonly DrmCard[] = []) => parseIntel(await askIntel(run), drm);

test('xpu-smi is queried for the memory of each device whose memory its list omits', async () => {
  const { gpus, warnings } = await find(
    toolsThat({
      'xpu-smi discovery -j': file('xpu-smi-list.json'),
      'xpu-smi discovery -d 0 -j': file('xpu-smi-device-0.json'),
    }),
  );
  expect(gpus).toMatchObject([
    {
      name: 'Intel(R) Arc(TM) B580 Graphics',
      vramBytes: 12809404416,
      integrated: false,
      busId: '0000:03:00.0',
    },
    { name: 'Intel(R) Graphics [0x46a6]', vramBytes: null, integrated: true, busId: '0000:00:02.0' },
  ]);
  expect(gpus[0]?.driver).toBe('I915_25.3.22');
  expect(warnings).toEqual([]);
});

test('a server card reports everything at once', async () => {
  const { gpus } = await find(toolsThat({ 'xpu-smi': file('xpu-smi-flex.json') }));
  expect(gpus).toMatchObject([
    { name: 'Intel(R) Data Center GPU Flex 170', vramBytes: 14193102848, integrated: false, driver: null },
  ]);
});

test('a tool that prints its table is read as well', async () => {
  const { gpus } = await find(toolsThat({ 'xpu-smi': printed(recorded('intel/xpu-smi.txt')) }));
  expect(gpus).toMatchObject([
    {
      name: 'Intel(R) Arc(TM) A770 Graphics',
      vramBytes: 17013145600,
      busId: '0000:03:00.0',
      driver: '1.3.26241',
    },
    { name: 'Intel(R) Data Center GPU Flex 140', vramBytes: null, busId: '0000:4d:00.0', driver: null },
  ]);
});

test('cards that the tool misses are taken from the kernel, and no card appears twice', async () => {
  const card: DrmCard = {
    vendor: 'intel',
    name: 'DG2 [Arc A770]',
    deviceId: '0x56a0',
    busId: '0000:03:00.0',
    vramBytes: null,
    gttBytes: null,
    driver: 'i915',
  };
  const graphics: DrmCard = { ...card, name: null, deviceId: '0x4680', busId: '0000:00:02.0' };
  expect((await find(toolsThat({}), [graphics, card])).gpus).toMatchObject([
    { name: 'Intel GPU 0x4680', integrated: true, driver: 'i915' },
    { name: 'DG2 [Arc A770]', integrated: false, vramBytes: null },
  ]);
  expect((await find(toolsThat({ 'xpu-smi': file('xpu-smi-list.json') }), [card])).gpus).toHaveLength(2);
});

test.for([
  ['is not installed', MISSING, []],
  ['hangs', SILENT, ['xpu-smi-silent']],
  ['fails', printed('', 1, 'Error: Level Zero Initialization Error\n'), ['xpu-smi-failed']],
  ['prints a web page', printed(recorded('nvidia/page.html')), ['xpu-smi-unreadable']],
] as const)('an xpu-smi that %s yields no card and no exception', async ([, answer, expected]) => {
  const { gpus, warnings } = await find(toolsThat({ 'xpu-smi': answer }));
  expect(gpus).toEqual([]);
  expect(codes(warnings)).toEqual(expected);
});

test.for([
  ['Intel(R) Arc(TM) A770 Graphics', null, true],
  ['DG2 [Arc A380]', null, true],
  ['Intel Arc Pro B60', null, true],
  ['Intel(R) Data Center GPU Max 1550', null, true],
  ['Intel Iris Xe MAX Graphics', null, true],
  ['Intel GPU 0xe223', '0xe223', true],
  ['Intel(R) Graphics [0xe20b]', null, true],
  ['Intel GPU 0x56a0', '0x56a0', true],
  ['Intel(R) Arc(TM) Graphics', '0x7d55', false],
  ['Intel(R) Arc(TM) 140V GPU', '0x64a0', false],
  ['Intel(R) UHD Graphics 770', '0x4680', false],
  ['Intel(R) Iris(R) Xe Graphics', null, false],
] as const)('%s (%s) has memory of its own: %s', ([name, deviceId, discrete]) => {
  expect(isDiscreteIntel(name, deviceId)).toBe(discrete);
});
