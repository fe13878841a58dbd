import { truncate } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkModelFile } from '../../main/inference/check-model-file.ts';
import { changed, METADATA, prefix, tensor, text, written } from './header-on-disk.ts';
import { scratchFolder } from './model-on-disk.ts';

/** A broken download of 30 MB that was given its size at once: what was not written reads as zeros. */
async function hole(folder: string, start: Buffer): Promise<string> {
  const file = await text(folder, start);
  await truncate(file, 30e6);
  return file;
}

function counts(tensors: number, keys: number): Buffer {
  const bytes = prefix(3).subarray(0, 24);
  bytes.writeUInt32LE(tensors, 8);
  bytes.writeUInt32LE(keys, 16);
  return bytes;
}

/** One key `x` with a value of this type that begins so. */
const keyX = (type: number, ...start: (readonly [bytes: number, value: number])[]): Buffer => {
  const key = Buffer.from('0100000000000000' + '78', 'hex');
  const parts = ([[4, type], ...start] as const).map(([length, value]) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    return bytes.subarray(0, length);
  });
  return Buffer.concat([counts(0, 1), key, ...parts]);
};
const listOf = (type: number, count: number): Buffer => keyX(9, [4, type], [8, count]);
const longText = keyX(8, [8, 2 ** 31]);

test.for<[string, (folder: string) => Promise<string>]>([
  [
    'a key of impossible length',
    async (folder) => changed(await written(folder), 24, Buffer.from('ffffffffffff0000', 'hex')),
  ],
  ['millions of keys in a hole', (folder) => hole(folder, counts(0, 2_000_000))],
  ['millions of tensors in a hole', (folder) => hole(folder, counts(800_000, 0))],
  ['more strings than exist', (folder) => hole(folder, listOf(8, 2 ** 40))],
  ['lists in a list', (folder) => hole(folder, listOf(9, 20_000_000))],
  ['a text of 2 GB', (folder) => hole(folder, longText)],
  [
    'a tensor that begins elsewhere',
    (folder) => written(folder, METADATA, [{ ...tensor('a'), bytes: 4096 }, tensor('token_embd.weight')]),
  ],
  [
    'a tensor without end',
    async (folder) => {
      const tensors = [{ ...tensor('token_embd.weight'), dims: [2 ** 40, 2 ** 12] }];
      return written(folder, METADATA, tensors);
    },
  ],
])('%s is damage, and told at once', async ([, make]) => {
  await using folder = await scratchFolder();
  const file = await make(folder.path);
  expect((await checkModelFile(file)).flawed).toEqual({ file, problem: { code: 'damaged' } });
});
