import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import type { CommandAnswer, Run } from '../../main/probe/command.ts';
import { askAmd, parseAmd } from '../../main/probe/gpu/amd.ts';
import { parseAmdSmi } from '../../main/probe/gpu/amd-smi.ts';
import { memoryWarnings } from '../../main/probe/gpu/card-warnings.ts';
import type { DrmCard } from '../../main/probe/gpu/drm.ts';
import { parseRocmSmi } from '../../main/probe/gpu/rocm-smi.ts';
import { codes, DIED, MISSING, printed, recorded, SILENT, toolsThat } from './given.ts';

const file = (name: string) => printed(recorded(`amd/${name}`));
/** Cards and their warnings, on a machine where the kernel lists none. */
const find = async (run: Run) => {
  const { gpus, warnings } = parseAmd(await askAmd(run), []);
  return { gpus, warnings: [...warnings, ...gpus.flatMap(memoryWarnings)] };
};
const drmCard = (part: Partial<DrmCard>): DrmCard => ({
  vendor: 'amd',
  name: null,
  deviceId: '0x73bf',
  revision: null,
  busId: '0000:03:00.0',
  vramBytes: 16 * GIB - 16 * MIB,
  gttBytes: null,
  driver: 'amdgpu',
  ...part,
});

test.for([
  [
    'amd-smi of ROCm 6.4',
    'amd-smi',
    'amd-smi-6.4.json',
    {
      vendor: 'amd',
      name: 'AMD Radeon RX 7800 XT',
      vramBytes: 16368 * MIB,
      driver: '6.12.12',
      busId: '0000:03:00.0',
    },
    [],
  ],
  [
    'amd-smi of ROCm 6.0, below a warning',
    'amd-smi',
    'amd-smi-6.0.json',
    { name: 'Navi 21 [Radeon RX 6800/6800 XT / 6900 XT]', vramBytes: 16368 * MIB, driver: '6.3.6' },
    [],
  ],
  [
    'amd-smi of a card of which it knows no more than the PCI id',
    'amd-smi',
    'amd-smi-no-values.json',
    { name: 'AMD Radeon RX 9070 XT', vramBytes: null, integrated: false, driver: null, busId: null },
    ['gpu-memory-unknown'],
  ],
  [
    'amd-smi of Strix Halo, which has 96 GB of the RAM set aside',
    'amd-smi',
    'amd-smi-strix-halo.json',
    { name: 'AMD Radeon Graphics', vramBytes: null, integrated: true },
    ['integrated-gpu'],
  ],
  [
    'rocm-smi as text',
    'rocm-smi',
    'rocm-smi.txt',
    { name: 'Navi 31 [Radeon RX 7900 XT/7900 XTX]', vramBytes: 25753026560, driver: '6.3.6' },
    [],
  ],
  [
    'rocm-smi of a laptop whose memory is carved out of the RAM',
    'rocm-smi',
    'rocm-smi-780m.json',
    { name: 'Phoenix3', vramBytes: null, integrated: true, busId: '0000:c4:00.0' },
    ['integrated-gpu'],
  ],
] as const)('%s', async ([, tool, output, card, expected]) => {
  const { gpus, warnings } = await find(toolsThat({ [tool]: file(output) }));
  expect(gpus).toMatchObject([card]);
  expect(codes(warnings)).toEqual(expected);
});

test.for([
  ['amd-smi', 'amd-smi-6.2.json', [196592 * MIB, 196592 * MIB]],
  ['amd-smi', 'amd-smi.txt', [65520 * MIB, null]],
  ['rocm-smi', 'rocm-smi.json', [17163091968, null]],
  ['rocm-smi', 'rocm-smi-old.json', [34342961152, 34342961152]],
] as const)('%s lists every card of %s, without borrowed memory', async ([tool, output, vram]) => {
  const { gpus } = await find(toolsThat({ [tool]: file(output) }));
  expect(gpus.map(({ vramBytes }) => vramBytes)).toEqual(vram);
  expect(gpus.map(({ integrated }) => integrated)).toEqual(vram.map((bytes) => bytes === null));
});

test.for([
  ['rocm-smi', recorded('amd/rocm-smi-strix-halo.json'), 512 * MIB, 120 * GIB],
  ['rocm-smi without the figure', recorded('amd/rocm-smi-780m.json'), 512 * MIB, null],
  [
    'rocm-smi as text',
    'GPU[0]\t\t: VRAM Total Memory (B): 536870912\nGPU[0]\t\t: GTT Total Memory (B): 128849018880\n',
    512 * MIB,
    120 * GIB,
  ],
] as const)('%s: memory set aside, and the most that is lent', ([, text, vramBytes, gttBytes]) => {
  expect(parseRocmSmi(text)).toMatchObject([{ vramBytes, gttBytes }]);
});

test.for([
  [
    'JSON',
    '[{"gpu": 0, "mem_usage": {"total_vram": {"value": 512, "unit": "MB"}, "total_gtt": {"value": 122880, "unit": "MB"}}}]',
  ],
  ['text', 'GPU: 0\n    MEM_USAGE:\n        TOTAL_VRAM: 512 MB\n        TOTAL_GTT: 122880 MB\n'],
] as const)('amd-smi metric as %s tells the same', ([, text]) => {
  expect(parseAmdSmi(text)).toMatchObject([{ vramBytes: 512 * MIB, gttBytes: 120 * GIB }]);
});

test('an old tool’s words for an unknown card give way to the name of its PCI id', () => {
  const json =
    '{"card0": {"Card Series": "AMD Radeon Graphics", "Device ID": "0x7550", "Device Rev": "0xc3"}}';
  const { gpus } = parseAmd({ amdSmi: MISSING, rocmSmi: printed(json) }, []);
  expect(gpus).toMatchObject([{ name: 'AMD Radeon RX 9070', integrated: false, chip: 'gfx1201' }]);
});

test('when both tools answer, a card is counted once, and the newer tool wins', async () => {
  const { gpus, warnings } = await find(
    toolsThat({ 'amd-smi': file('amd-smi-6.0.json'), 'rocm-smi': file('rocm-smi.json') }),
  );
  expect(gpus).toHaveLength(1);
  expect(warnings).toEqual([]);
});

test('the carve-out is explained with its size', async () => {
  const { warnings } = await find(toolsThat({ 'rocm-smi': file('rocm-smi-780m.json') }));
  expect(warnings).toEqual([{ code: 'integrated-gpu', card: 'Phoenix3', borrowedBytes: 0.5 * GIB }]);
});

test('without a tool the kernel’s own figures are enough', () => {
  const { gpus, warnings } = parseAmd({ amdSmi: MISSING, rocmSmi: MISSING }, [
    drmCard({}),
    drmCard({ deviceId: '0x164e', busId: '0000:0f:00.0', vramBytes: 512 * MIB }),
    drmCard({ vendor: 'intel', busId: '0000:00:02.0' }),
  ]);
  expect(gpus).toMatchObject([
    { name: 'AMD GPU 0x73bf', vramBytes: 16 * GIB - 16 * MIB, integrated: false, driver: 'amdgpu' },
    { name: 'AMD GPU 0x164e', vramBytes: null, integrated: true },
  ]);
  expect(codes(warnings)).toEqual([]);
});

test('the kernel adds what a tool omits, and lists a card once', () => {
  const cards = [drmCard({ busId: '0000:2d:00.0', vramBytes: 30 * GIB, deviceId: '0x7550' })];
  const { gpus } = parseAmd({ amdSmi: file('amd-smi-no-values.json'), rocmSmi: MISSING }, cards);
  expect(gpus).toMatchObject([{ name: 'AMD GPU (gfx1201)', vramBytes: 30 * GIB, busId: '0000:2d:00.0' }]);
});

test('a card that the tool misses is taken from the kernel', () => {
  const cards = [drmCard({}), drmCard({ busId: '0000:0b:00.0', name: 'AMD Radeon PRO W6800' })];
  const { gpus } = parseAmd({ amdSmi: file('amd-smi-6.4.json'), rocmSmi: MISSING }, cards);
  expect(gpus.map(({ name }) => name)).toEqual(['AMD Radeon RX 7800 XT', 'AMD Radeon PRO W6800']);
});

test.for([
  ['nothing is installed', MISSING, []],
  ['it hangs', SILENT, ['rocm-smi-silent']],
  ['it dies', DIED, ['rocm-smi-failed']],
  ['it prints nothing', printed(''), ['rocm-smi-unreadable']],
  ['it prints a web page', printed(recorded('nvidia/page.html')), ['rocm-smi-unreadable']],
  ['it prints JSON of another tool', printed('{"cards": [1, 2]}'), ['rocm-smi-unreadable']],
  ['its JSON is cut short', printed('{"card0": {"Card Series": "Navi'), ['rocm-smi-unreadable']],
  [
    'no driver is loaded',
    printed('ERROR:root:Driver not initialized (amdgpu not found in modules)\n', 1),
    ['amd-driver-not-running'],
  ],
  ['there is no card', printed('WARNING: No AMD GPUs specified\n', 2), ['amd-no-devices']],
  [
    'the user may not ask',
    printed('', 1, 'User is missing the following required groups: render, video.\n'),
    ['amd-no-permission'],
  ],
] as const)('rocm-smi: %s', ([, rocmSmi, expected]: readonly [string, CommandAnswer, readonly string[]]) => {
  const { gpus, warnings } = parseAmd({ amdSmi: MISSING, rocmSmi }, []);
  expect(gpus).toEqual([]);
  expect(codes(warnings)).toEqual(expected);
});

test('a problem that both tools report appears once', () => {
  const trouble = printed('ERROR:root:Driver not initialized (amdgpu not found in modules)\n', 1);
  const { warnings } = parseAmd({ amdSmi: trouble, rocmSmi: trouble }, []);
  expect(codes(warnings)).toEqual(['amd-driver-not-running']);
});

test('a tool that hangs beside one that answers is named', () => {
  const { gpus, warnings } = parseAmd({ amdSmi: SILENT, rocmSmi: file('rocm-smi-old.json') }, []);
  expect(gpus).toHaveLength(2);
  expect(codes(warnings)).toEqual(['amd-smi-silent']);
});

test('no text makes the parsers throw', () => {
  const outputs = fc.oneof(fc.string(), fc.json());
  fc.assert(
    fc.property(outputs, outputs, (amdSmi, rocmSmi) => {
      expect(parseAmd({ amdSmi: printed(amdSmi), rocmSmi: printed(rocmSmi) }, []).gpus).toBeInstanceOf(Array);
    }),
  );
});
