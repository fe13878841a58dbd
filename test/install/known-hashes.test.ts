import { appendFileSync, truncateSync } from 'node:fs';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { Hasher } from '../../main/install/hash/hasher.ts';
import { KnownHashes, MOST_KNOWN } from '../../main/install/known-hashes.ts';
import { nodePlatform, writeWithConf } from '../../main/platform.ts';
import { Folder, md5, sha256 } from './given-files.ts';
import { hashOf } from './mirror.ts';

const hasher = new Hasher(nodePlatform);
afterAll(() => hasher[Symbol.dispose]());

const SHA256 = { algorithm: 'sha256', hasher } as const;
const MIB = 1024 * 1024;

const open = (home: Folder) => KnownHashes.open(home.path, writeWithConf);

/** Changes a file without leaving a trace in its size and time. */
async function changeUnseen(path: string): Promise<void> {
  const { atime, mtime, size } = await stat(path);
  await writeFile(path, Buffer.alloc(size, 7));
  await utimes(path, atime, mtime);
}

/** A file whose time of change has no fraction that `utimes` would lose. */
async function fileOf(home: Folder, content: number): Promise<{ path: string; content: Buffer }> {
  const path = home.at('models/llm/model.gguf');
  const written = await home.write('models/llm/model.gguf', content);
  await utimes(path, 1_700_000_000, 1_700_000_000);
  return { path, content: written };
}

test('a hash is computed once, and remembered by a later process', async () => {
  await using home = await Folder.make();
  const { path, content } = await fileOf(home, 20 * MIB + 1);
  const progress: number[] = [];
  {
    await using known = await open(home);
    const onHashed = (bytes: number) => progress.push(bytes);
    expect(await known.hashOf(path, { ...SHA256, onHashed })).toBe(hashOf(content));
  }
  expect(progress.at(-1)).toBe(20 * MIB + 1);
  await changeUnseen(path);
  await using later = await open(home);
  expect(await later.hashOf(path, SHA256)).toBe(hashOf(content));
});

test('who verifies reads every byte, and what it finds is remembered', async () => {
  await using home = await Folder.make();
  const { path, content } = await fileOf(home, 1000);
  await using known = await open(home);
  expect(await known.hashOf(path, SHA256)).toBe(hashOf(content));
  await changeUnseen(path);
  const now = hashOf(Buffer.alloc(1000, 7));
  expect(await known.computeHashOf(path, SHA256)).toBe(now);
  expect(await known.hashOf(path, SHA256)).toBe(now);
});

test.for<[string, (path: string) => Promise<void>]>([
  ['time', (path) => utimes(path, 1_700_000_001, 1_700_000_001)],
  [
    'size',
    async (path) => {
      await writeFile(path, Buffer.alloc(999, 7));
      await utimes(path, 1_700_000_000, 1_700_000_000);
    },
  ],
])('a file of another %s is hashed again', async ([, change]) => {
  await using home = await Folder.make();
  const { path } = await fileOf(home, 1000);
  await using known = await open(home);
  await known.remember(path, sha256(Buffer.from('something else')));
  await change(path);
  expect(await known.hashOf(path, SHA256)).toBe(hashOf(await readFile(path)));
});

test('each algorithm has its own hash', async () => {
  await using home = await Folder.make();
  const { path, content } = await fileOf(home, 1000);
  await using known = await open(home);
  await known.hashOf(path, SHA256);
  expect(await known.hashOf(path, { algorithm: 'md5', hasher })).toBe(md5(content).value);
  expect(await known.hashOf(path, SHA256)).toBe(sha256(content).value);
});

test('an empty file has a hash, a missing one and a folder have none', async () => {
  await using home = await Folder.make();
  await home.write('empty', '');
  await using known = await open(home);
  expect(await known.hashOf(home.at('empty'), SHA256)).toBe(hashOf(Buffer.alloc(0)));
  expect(await known.hashOf(home.at('missing'), SHA256)).toBeNull();
  expect(await known.hashOf(home.path, SHA256)).toBeNull();
});

test('a file that is cut while it is read has no hash', async () => {
  await using home = await Folder.make();
  const { path, content } = await fileOf(home, 200 * MIB);
  await using known = await open(home);
  const onHashed = () => truncateSync(path, 10 * MIB);
  expect(await known.hashOf(path, { ...SHA256, onHashed })).toBeNull();
  expect(await known.hashOf(path, SHA256)).toBe(hashOf(content.subarray(0, 10 * MIB)));
});

test('a file that grows while it is read has no hash', async () => {
  await using home = await Folder.make();
  const { path } = await fileOf(home, 200 * MIB);
  await using known = await open(home);
  const onHashed = () => appendFileSync(path, 'more');
  expect(await known.hashOf(path, { ...SHA256, onHashed })).toBeNull();
});

test('hashing ends when it is aborted', async () => {
  await using home = await Folder.make();
  const { path } = await fileOf(home, 100 * MIB);
  await using known = await open(home);
  const stop = new AbortController();
  const hash = known.hashOf(path, { ...SHA256, signal: stop.signal });
  const reason = new Error('stopped');
  setTimeout(() => stop.abort(reason), 5);
  await expect(hash).rejects.toBe(reason);
  await expect(known.hashOf(path, { ...SHA256, signal: stop.signal })).rejects.toBe(reason);
});

test.for([
  ['text', 'hello'],
  ['an array', '[1, 2]'],
  ['another version', '{"version": 2, "hashes": []}'],
  ['a cut file', '{"version": 1, "hashes": [{"path": "/'],
  ['nothing', ''],
])('%s instead of the memory is ignored and replaced', async ([, garbage = '']) => {
  await using home = await Folder.make();
  const { path, content } = await fileOf(home, 1000);
  await home.write('hashes.json', garbage);
  {
    await using known = await open(home);
    expect(await known.hashOf(path, SHA256)).toBe(hashOf(content));
  }
  await changeUnseen(path);
  await using later = await open(home);
  expect(await later.hashOf(path, SHA256)).toBe(hashOf(content));
});

test('an entry that is none does not cost the others', async () => {
  await using home = await Folder.make();
  const { path } = await fileOf(home, 1000);
  const hash = sha256(Buffer.from('remembered'));
  const good = { path, bytes: 1000, mtimeMs: 1_700_000_000_000, hash };
  const hashes = [5, { ...good, bytes: -1 }, good, { ...good, hash: { algorithm: 'crc', value: 'x' } }];
  await home.write('hashes.json', JSON.stringify({ version: 1, hashes }));
  await using known = await open(home);
  expect(await known.hashOf(path, SHA256)).toBe(hash.value);
});

test('only the latest hashes are kept', async () => {
  await using home = await Folder.make();
  const { path } = await fileOf(home, 1000);
  const hash = sha256(Buffer.from('old'));
  const old = (index: number) => ({ path: `/old/${index}`, bytes: 1, mtimeMs: 1, hash });
  const hashes = Array.from({ length: MOST_KNOWN }, (_, index) => old(index));
  await home.write('hashes.json', JSON.stringify({ version: 1, hashes }));
  {
    await using known = await open(home);
    await known.hashOf(path, SHA256);
  }
  const kept: { hashes: { path: string }[] } = JSON.parse(await readFile(home.at('hashes.json'), 'utf8'));
  expect(kept.hashes.length).toBe(MOST_KNOWN);
  expect(kept.hashes.at(0)?.path).toBe('/old/1');
  expect(kept.hashes.at(-1)?.path).toBe(path);
});

test('processes that write one after the other keep what both found', async () => {
  await using home = await Folder.make();
  await home.write('one', 'one');
  await home.write('other', 'other');
  {
    await using first = await open(home);
    await using second = await open(home);
    await first.hashOf(home.at('one'), SHA256);
    await first[Symbol.asyncDispose]();
    await second.hashOf(home.at('other'), SHA256);
  }
  const text = await readFile(home.at('hashes.json'), 'utf8');
  expect(text).toContain(home.at('one'));
  expect(text).toContain(home.at('other'));
});

test('processes that write at the same moment leave a whole file', async () => {
  await using home = await Folder.make();
  const paths = Array.from({ length: 30 }, (_, index) => `file-${index}`);
  for (const path of paths) await home.write(path, path);
  const all = await Promise.all(Array.from({ length: 4 }, () => open(home)));
  await Promise.all(paths.map((path, index) => all[index % 4]?.hashOf(home.at(path), SHA256)));
  await Promise.all(all.map((known) => known[Symbol.asyncDispose]()));
  const { hashes } = JSON.parse(await readFile(home.at('hashes.json'), 'utf8'));
  expect(hashes.length).toBeGreaterThan(0);
});

test('a folder that cannot be written costs the memory, not the hash', async () => {
  await using home = await Folder.make();
  const { path, content } = await fileOf(home, 1000);
  await home.write('file', 'no folder');
  await using known = await KnownHashes.open(home.at('file/below'), writeWithConf);
  expect(await known.hashOf(path, SHA256)).toBe(hashOf(content));
});
