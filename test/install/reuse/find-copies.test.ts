import { stat, utimes } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { Hasher } from '../../../main/install/hash/hasher.ts';
import { KnownHashes } from '../../../main/install/known-hashes.ts';
import type { ModelFile } from '../../../main/install/nouns/install-plan.ts';
import { type CopySearch, findCopies } from '../../../main/install/reuse/find-copies.ts';
import { nodePlatform, writeWithConf } from '../../../main/platform.ts';
import { Folder, md5, sha256 } from '../given-files.ts';
import { archiveOf, fileOf } from '../given-plan.ts';

const hasher = new Hasher(nodePlatform);
afterAll(() => hasher[Symbol.dispose]());

/** The copies of files among those in a folder, and which files were read for it. */
async function search(folder: Folder, files: readonly ModelFile[], more: Partial<CopySearch> = {}) {
  await using home = await Folder.make();
  await using known = await KnownHashes.open(home.path, writeWithConf);
  const read = new Set<string>();
  const copies = await findCopies(files, {
    modelsFolder: folder.at('models'),
    folderStats: await stat(folder.path),
    places: [{ folder: folder.path, depth: 4 }],
    known,
    hasher,
    onHashed: (path) => read.add(path.slice(folder.path.length + 1)),
    ...more,
  });
  return { copies, read: [...read] };
}

const wantedOf = (content: Buffer, more: Partial<ModelFile> = {}) =>
  fileOf({ bytes: content.length, hash: sha256(content), ...more });

test('a file of another name with the same content is a copy, with the state in which it was verified', async () => {
  await using folder = await Folder.make();
  const content = await folder.write('cache/blob', 1000);
  const { size, mtimeMs } = await stat(folder.at('cache/blob'));
  const { copies } = await search(folder, [wantedOf(content)]);
  expect(copies.get('model')).toEqual({
    from: folder.at('cache/blob'),
    source: 'reuse',
    costsBytes: 0,
    bytes: size,
    mtimeMs,
  });
});

test('what cannot be linked costs its bytes', async () => {
  await using folder = await Folder.make();
  const content = await folder.write('blob', 1000);
  const folderStats = await stat(folder.path);
  folderStats.uid += 1;
  const { copies } = await search(folder, [wantedOf(content)], { folderStats });
  expect(copies.get('model')?.costsBytes).toBe(1000);
});

test('only files of the exact size are read, and only the right content is a copy', async () => {
  await using folder = await Folder.make();
  const content = await folder.write('wanted', 1000);
  await folder.write('models/llm/model.gguf', content);
  await folder.write('wanted', 1000);
  await folder.write('longer', 1001);
  await folder.write('shorter', 999);
  const { copies, read } = await search(folder, [wantedOf(content)]);
  expect(copies.size).toBe(0);
  // What lies at the path itself is no copy of itself.
  expect(read).toEqual(['wanted']);
});

test('a name is no proof: a blob named by the hash is read, and refused if its content is another', async () => {
  await using folder = await Folder.make();
  const content = Buffer.alloc(1000, 1);
  await folder.write(`blobs/sha256-${sha256(content).value}`, 1000);
  const { copies, read } = await search(folder, [wantedOf(content)]);
  expect([copies.size, read.length]).toEqual([0, 1]);
});

test('a blob named by another hash is not even read', async () => {
  await using folder = await Folder.make();
  const content = Buffer.alloc(1000, 1);
  await folder.write(`a/sha256-${'1'.repeat(64)}`, content);
  await folder.write(`b/${'2'.repeat(64)}`, content);
  expect((await search(folder, [wantedOf(content)])).read).toEqual([]);
  const { copies } = await search(folder, [wantedOf(content, { hash: md5(content) })]);
  expect(copies.size).toBe(1);
});

test('of many files of one size, that of the hash and that of the name are read first', async () => {
  await using folder = await Folder.make();
  for (const name of ['a', 'b', 'c', 'x', 'y']) await folder.write(name, 1000);
  const content = await folder.write('place/en_US-amy-low.onnx', 1000);
  const named = wantedOf(content, { path: 'tts/en_US-amy-low.onnx' });
  expect((await search(folder, [named])).read).toEqual(['place/en_US-amy-low.onnx']);
  const ofUrl = wantedOf(content, { url: 'https://models.example/a/en_US-amy-low.onnx?download=true' });
  expect((await search(folder, [ofUrl])).read).toEqual(['place/en_US-amy-low.onnx']);
  const blob = `place/${sha256(content).value}`;
  await folder.write(blob, content);
  expect((await search(folder, [named])).read).toEqual([blob]);
});

test('what is still arriving is no copy', async () => {
  await using folder = await Folder.make();
  const content = await folder.write('models/llm/other.gguf.partial', 1000);
  await folder.write('models/llm/other.gguf.copying', content);
  expect((await search(folder, [wantedOf(content)])).copies.size).toBe(0);
});

test('without a size or a hash nothing is searched, and an archive is found as what it is', async () => {
  await using folder = await Folder.make();
  const content = await folder.write('vosk.zip', 1000);
  const unknown = [wantedOf(content, { bytes: null }), wantedOf(content, { id: 'b', hash: null })];
  expect(await search(folder, unknown)).toEqual({ copies: new Map(), read: [] });
  const { copies } = await search(folder, [archiveOf({ bytes: 1000, hash: sha256(content) })]);
  expect(copies.get('vosk')?.from).toBe(folder.at('vosk.zip'));
});

test('several files are found in several places, each in the first that has it', async () => {
  await using folder = await Folder.make();
  const one = await folder.write('first/one', 1000);
  const other = await folder.write('second/other', 1000);
  await folder.write('second/one', one);
  const files = [wantedOf(one, { id: 'one' }), wantedOf(other, { id: 'other' })];
  const places = ['first', 'missing', 'second'].map((name) => ({ folder: folder.at(name), depth: 1 }));
  const { copies } = await search(folder, files, { places });
  expect([copies.get('one')?.from, copies.get('other')?.from]).toEqual([
    folder.at('first/one'),
    folder.at('second/other'),
  ]);
});

test('a file whose hash is known is not read again', async () => {
  await using folder = await Folder.make();
  await using home = await Folder.make();
  await using known = await KnownHashes.open(home.path, writeWithConf);
  const content = await folder.write('blob', 1000);
  await utimes(folder.at('blob'), 1_700_000_000, 1_700_000_000);
  expect((await search(folder, [wantedOf(content)], { known })).read).toEqual(['blob']);
  const again = await search(folder, [wantedOf(content)], { known });
  expect(again).toMatchObject({ read: [] });
  expect(again.copies.size).toBe(1);
});

test('a search ends when it is aborted', async () => {
  await using folder = await Folder.make();
  const content = await folder.write('blob', 1000);
  const reason = new Error('stopped');
  await expect(search(folder, [wantedOf(content)], { signal: AbortSignal.abort(reason) })).rejects.toBe(
    reason,
  );
});
