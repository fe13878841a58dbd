import { expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import { printed } from './given.ts';
import { drm, look } from './told-machine.ts';

test.for<[string, string, Record<string, string>, number | null, boolean]>([
  [
    'the sum of several tiles',
    '0x0bd5',
    { 'tile0/physical_vram_size_bytes': `${64 * GIB}`, 'tile1/physical_vram_size_bytes': `${64 * GIB}` },
    128 * GIB,
    false,
  ],
  ['a figure in base 16', '0xe20b', { 'tile0/physical_vram_size_bytes': '0x300000000' }, 12 * GIB, false],
  [
    'a folder of memory',
    '0xe20b',
    { 'tile0/memory/physical_vram_size_bytes': `${12 * GIB}` },
    12 * GIB,
    false,
  ],
  ['Intel’s own i915', '0x56a0', { '../lmem_total_bytes': `${16 * GIB}` }, 16 * GIB, false],
  ['i915’s file beside the device', '0x56a0', { lmem_total_bytes: `${16 * GIB}` }, 16 * GIB, false],
  ['memory of an id that nobody knows', '0xffff', { lmem_total_bytes: `${16 * GIB}` }, 16 * GIB, false],
  ['no figure', '0xe20b', {}, null, false],
  ['zero', '0xe20b', { 'tile0/physical_vram_size_bytes': '0' }, null, false],
  ['words', '0xe20b', { 'tile0/physical_vram_size_bytes': 'lots' }, null, false],
  [
    'one tile of two',
    '0x0bd5',
    { 'tile0/physical_vram_size_bytes': `${64 * GIB}`, 'tile1/physical_vram_size_bytes': '' },
    null,
    false,
  ],
  ['zero for a processor’s graphics', '0x64a0', { 'tile0/physical_vram_size_bytes': '0' }, null, true],
])('an Intel card states %s', async ([, id, files, vramBytes, integrated]) => {
  const { gpus } = await look({ files: drm(0, 'xe', `0x8086:${id}`, files) });
  expect(gpus).toMatchObject([{ vramBytes, integrated }]);
});

test('the kernel adds the memory that xpu-smi omits', async () => {
  const list = { device_list: [{ device_id: 0, device_name: 'Arc VF', pci_bdf_address: '0000:01:00.0' }] };
  const { gpus } = await look({
    tools: { 'xpu-smi': printed(JSON.stringify(list)) },
    files: drm(0, 'xe', '0x8086:0xe223', { 'tile0/physical_vram_size_bytes': `${32 * GIB}` }),
  });
  expect(gpus).toMatchObject([{ name: 'Arc VF', vramBytes: 32 * GIB, integrated: false }]);
});
