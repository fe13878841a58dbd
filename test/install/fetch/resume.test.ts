import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { BLOCK_BYTES } from '../../../main/install/fetch/blocks.ts';
import type { WantedFile } from '../../../main/install/fetch/fetch-file.ts';
import { hashOf } from '../mirror.ts';
import { Bench, flipped, PATH } from './given.ts';

const SIZE = 5 * BLOCK_BYTES + 77;

/** Fetches until so many blocks are there, then stops, as if the process had been killed. */
async function fetchSome(bench: Bench, blocks: number, wanted: Partial<WantedFile> = {}): Promise<void> {
  const stop = new AbortController();
  const { lie } = bench.mirror;
  bench.mirror.lie = ({ index }) =>
    index === 0 ? null : { after: { bytes: blocks * BLOCK_BYTES, next: 'silence' } };
  const onProgress = ({ safeBytes }: { safeBytes: number }) => {
    if (safeBytes >= blocks * BLOCK_BYTES) stop.abort(new Error('stopped'));
  };
  await expect(bench.fetch(wanted, { signal: stop.signal, onProgress })).rejects.toThrow('stopped');
  bench.mirror.lie = lie;
  bench.mirror.asked.length = 0;
}

test('a file that has changed since its beginning was fetched is fetched anew', async () => {
  await using bench = await Bench.set(SIZE);
  await fetchSome(bench, 3, { hash: null });
  const now = bench.mirror.add(PATH, SIZE);
  await bench.fetch({ hash: null });
  expect((await readFile(bench.target)).equals(now)).toBe(true);
});

test('a file that changes between two of its connections is fetched anew', async () => {
  await using bench = await Bench.set(100 * BLOCK_BYTES);
  const before = bench.content;
  let now = before;
  bench.mirror.lie = ({ index }) => {
    // After the first connection got its answer.
    if (index === 1) now = bench.mirror.add(PATH, before.length);
    return null;
  };
  const wanted = { hash: null };
  await bench.fetch(wanted, { onLanes: (lanes) => void lanes.add() });
  expect(now).not.toBe(before);
  expect((await readFile(bench.target)).equals(now)).toBe(true);
});

test.for<[string, (partial: string, journal: string, bench: Bench) => Promise<void>]>([
  [
    'a partial file that is longer than the file',
    async (partial) => writeFile(partial, Buffer.alloc(2 * SIZE), { flag: 'a' }),
  ],
  [
    'a partial file that was damaged',
    async (partial) => writeFile(partial, flipped(await readFile(partial))),
  ],
  [
    'a partial file that was cut',
    async (partial) => writeFile(partial, (await readFile(partial)).subarray(0, 1000)),
  ],
  [
    'a journal without its beginning',
    async (_, journal) => writeFile(journal, (await readFile(journal)).subarray(5)),
  ],
  [
    'a journal that was cut',
    async (_, journal) => writeFile(journal, (await readFile(journal)).subarray(0, -4)),
  ],
  [
    'a journal that claims everything',
    async (_, journal) =>
      writeFile(journal, '0 00000000\n1 00000000\n5 00000000\n77 00000000\nx\n', { flag: 'a' }),
  ],
  ['a journal of zeros', async (_, journal) => writeFile(journal, Buffer.alloc(4096))],
  ['an empty journal', async (_, journal) => writeFile(journal, '')],
])('%s is no harm', async ([, harm]) => {
  await using bench = await Bench.set(SIZE);
  await fetchSome(bench, 3);
  await harm(`${bench.target}.partial`, `${bench.target}.partial.journal`, bench);
  await bench.fetch();
  expect(await bench.isWhole()).toBe(true);
  expect(await bench.names()).toEqual(['voice.onnx']);
});

test('of a partial file that was damaged only the damaged block is fetched again', async () => {
  await using bench = await Bench.set(SIZE);
  await fetchSome(bench, 4);
  const partial = `${bench.target}.partial`;
  const content = await readFile(partial);
  content.fill(0, 2 * BLOCK_BYTES, 2 * BLOCK_BYTES + 1);
  content.writeUInt8(bench.content.readUInt8(2 * BLOCK_BYTES) ^ 255, 2 * BLOCK_BYTES);
  await writeFile(partial, content);
  await bench.fetch();
  expect(await bench.isWhole()).toBe(true);
  const ranges = bench.mirror.asked.slice(1).map(({ range }) => range);
  expect(ranges).toEqual([
    { start: 4 * BLOCK_BYTES, end: SIZE },
    { start: 2 * BLOCK_BYTES, end: 3 * BLOCK_BYTES },
  ]);
});

test('the journal of another file is not used', async () => {
  await using bench = await Bench.set(SIZE);
  await fetchSome(bench, 3);
  const other = bench.mirror.add(PATH, SIZE);
  await bench.fetch({ hash: { algorithm: 'sha256', value: hashOf(other) } });
  expect((await readFile(bench.target)).equals(other)).toBe(true);
});

test('a host without ranges sends everything again, and what is there is compared', async () => {
  await using bench = await Bench.set(SIZE);
  await fetchSome(bench, 3);
  bench.mirror.lie = () => ({ whole: true });
  await bench.fetch();
  expect(await bench.isWhole()).toBe(true);
});
