import { copyFile, mkdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ggufHeader } from '../../main/benchmark/gguf-file.ts';
import { checkModelFile } from '../../main/inference/check-model-file.ts';
import { type Metadata, tensor, withKeys, written } from './header-on-disk.ts';
import { scratchFolder } from './model-on-disk.ts';

const PARTS = ['big-00001-of-00003.gguf', 'big-00002-of-00003.gguf', 'big-00003-of-00003.gguf'];
const partKeys = (no: number): Metadata =>
  withKeys({ 'split.no': BigInt(no), 'split.count': 3n, 'split.tensors.count': 3n });

/** The parts with these places, the first of which may have no weights. */
async function writeParts(folder: string, places: readonly number[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  for (const at of places) {
    await written(folder, partKeys(at), at === 0 ? [] : [tensor(`blk.${at}.attn_q.weight`)], PARTS[at]);
  }
  return PARTS.map((name) => join(folder, name));
}

test('a model in parts is whole with all of them, and named by the first', async () => {
  await using folder = await scratchFolder();
  const [first = '', second = ''] = await writeParts(folder.path, [0, 1, 2]);
  const { bytes, flawed } = await checkModelFile(first);
  expect(flawed).toBeNull();
  expect(bytes).toBeGreaterThan(3 * ggufHeader(partKeys(0), []).length);
  expect((await checkModelFile(second)).flawed?.problem).toEqual({
    code: 'not-first-part',
    part: 2,
    parts: 3,
    first,
  });
});

test('a part that is missing or cut off is named', async () => {
  await using folder = await scratchFolder();
  const [first = '', , third = ''] = await writeParts(folder.path, [0, 2]);
  expect((await checkModelFile(first)).flawed).toEqual({
    file: first,
    problem: { code: 'part-missing', part: 1, parts: 3, missing: PARTS[1] },
  });
  await writeParts(folder.path, [1]);
  await truncate(third, 500);
  expect((await checkModelFile(first)).flawed).toMatchObject({ file: third, problem: { code: 'cut-off' } });
});

test('a part is found by its name alone, and another one’s name is told', async () => {
  await using folder = await scratchFolder();
  const [first = '', second = ''] = await writeParts(folder.path, [0, 1, 2]);
  const renamed = join(folder.path, 'big.gguf');
  await copyFile(first, renamed);
  expect((await checkModelFile(renamed)).flawed).toEqual({
    file: renamed,
    problem: { code: 'part-renamed', part: 1, parts: 3, ending: '-00001-of-00003.gguf' },
  });
  await copyFile(first, second);
  expect((await checkModelFile(first)).flawed).toMatchObject({
    file: second,
    problem: { code: 'part-renamed', part: 1 },
  });
});
