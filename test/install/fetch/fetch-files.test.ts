import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BLOCK_BYTES } from '../../../main/install/fetch/blocks.ts';
import type { WantedFile } from '../../../main/install/fetch/fetch-file.ts';
import { FetchingFiles } from '../../../main/install/fetch/fetch-files.ts';
import { hashOf } from '../mirror.ts';
import { Bench } from './given.ts';

/** Files of so many blocks on the bench's mirror. */
function files(bench: Bench, blocks: readonly number[]): { wanted: WantedFile; content: Buffer }[] {
  return blocks.map((count, index) => {
    const path = `/file-${index}`;
    const content = bench.mirror.add(path, count * BLOCK_BYTES + index);
    const address = { url: new URL(path, bench.mirror.url), token: null, mayBeHttp: false };
    const hash = { algorithm: 'sha256', value: hashOf(content) } as const;
    const target = join(bench.folder, `file-${index}`);
    return { content, wanted: { address, target, file: `llm/file-${index}`, bytes: content.length, hash } };
  });
}

test('several files are fetched, each to its place', async () => {
  await using bench = await Bench.set(1);
  const all = files(bench, [3, 1, 2, 1, 4]);
  let bytes = 0;
  const ended: number[] = [];
  using fetching = new FetchingFiles(
    all.map(({ wanted }) => wanted),
    bench.tools(),
    {
      onBytes(_index, count) {
        bytes += count;
      },
      onEnd: (index) => void ended.push(index),
    },
  );
  const outcomes = await fetching.all();
  expect(outcomes.map((outcome) => 'fetched' in outcome && outcome.fetched.source)).toEqual(
    all.map(() => 'registry'),
  );
  for (const { wanted, content } of all) expect((await readFile(wanted.target)).equals(content)).toBe(true);
  expect(bytes).toBe(all.reduce((sum, { content }) => sum + content.length, 0));
  expect(ended.sort()).toEqual([0, 1, 2, 3, 4]);
});

test('a file that fails does not stop the others', async () => {
  await using bench = await Bench.set(1);
  const all = files(bench, [1, 1, 1]);
  bench.mirror.lie = ({ path }) => (path === '/file-1' ? { status: 404 } : null);
  using fetching = new FetchingFiles(
    all.map(({ wanted }) => wanted),
    bench.tools(),
  );
  expect(await fetching.all()).toMatchObject([
    { fetched: {} },
    { error: { failure: { code: 'host-refused', file: 'llm/file-1', status: 404 } } },
    { fetched: {} },
  ]);
  expect((await bench.names()).filter((name) => name.startsWith('file'))).toEqual(['file-0', 'file-2']);
});

test('at most three are fetched at once, and one of them waits on the host by name', async () => {
  await using bench = await Bench.set(1);
  const all = files(bench, [1, 1, 1, 1, 1]);
  bench.mirror.lie = ({ range }) => (range?.end === 1 ? null : { after: { bytes: 10, next: 'silence' } });
  const stop = new AbortController();
  using fetching = new FetchingFiles(
    all.map(({ wanted }) => wanted),
    bench.tools({ signal: stop.signal }),
  );
  const fetched = fetching.all();
  await expect.poll(() => fetching.traffic.waitingFor, { timeout: 30_000 }).toBe(bench.mirror.url.host);
  expect(fetching.traffic.bytesPerSec).toBeNull();
  expect(new Set(bench.mirror.asked.map(({ path }) => path))).toEqual(
    new Set(['/file-0', '/file-1', '/file-2']),
  );
  const reason = new Error('paused');
  stop.abort(reason);
  await expect(fetched).rejects.toBe(reason);
});
