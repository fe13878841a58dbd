import { expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import { askApple, parseApple } from '../../main/probe/gpu/apple.ts';
import { memoryWarnings } from '../../main/probe/gpu/card-warnings.ts';
import { codes, MISSING, printed, recorded, SILENT, toolsThat } from './given.ts';

const file = (name: string) => printed(recorded(`apple/${name}`));

test.for([
  ['m3-pro.json', 'Apple M3 Pro'],
  ['m1-untranslated.json', 'Apple M1'],
] as const)('%s is a chip with unified memory, which is not VRAM', async ([name, chip]) => {
  const { gpus, warnings } = parseApple(await askApple(toolsThat({ system_profiler: file(name) })));
  expect(gpus).toMatchObject([{ vendor: 'apple', name: chip, vramBytes: null, integrated: true }]);
  expect(warnings).toEqual([]);
  expect(codes(gpus.flatMap(memoryWarnings))).toEqual(['unified-memory']);
});

test('an Intel Mac has the cards of three makers, each by its maker’s rules', () => {
  expect(parseApple(file('intel-mac.json')).gpus).toMatchObject([
    { vendor: 'intel', name: 'Intel UHD Graphics 630', vramBytes: null, integrated: true },
    { vendor: 'amd', name: 'AMD Radeon Pro 5500M', vramBytes: 8 * GIB, integrated: false },
    { vendor: 'nvidia', name: 'NVIDIA GeForce GT 750M', vramBytes: 2 * GIB, integrated: false },
  ]);
});

test('the human-readable report is parsed as well', () => {
  expect(parseApple(file('imac-pro.txt')).gpus).toMatchObject([
    { vendor: 'amd', name: 'Radeon Pro Vega 64', vramBytes: 16 * GIB, integrated: false },
    { vendor: 'apple', name: 'Apple M1', vramBytes: null, integrated: true },
  ]);
});

test.for([
  ['is another system’s', MISSING, []],
  ['hangs', SILENT, ['system_profiler-silent']],
  ['knows no display', printed('{"SPDisplaysDataType": []}'), ['system_profiler-unreadable']],
  ['fails', printed('', 1), ['system_profiler-failed']],
] as const)('a system_profiler that %s yields no card and no exception', ([, answer, expected]) => {
  const { gpus, warnings } = parseApple(answer);
  expect(gpus).toEqual([]);
  expect(codes(warnings)).toEqual(expected);
});
