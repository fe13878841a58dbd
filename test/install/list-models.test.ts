import { chmod, mkdir, symlink } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { BLOCK_BYTES } from '../../main/install/fetch/blocks.ts';
import { journalHead, journalLine } from '../../main/install/fetch/journal-format.ts';
import { listModels } from '../../main/install/list-models.ts';
import { writeManifest } from '../../main/install/manifest-file.ts';
import type { Manifest } from '../../main/install/nouns/manifest.ts';
import { Folder, sha256 } from './given-files.ts';
import { withoutRoot } from './without-root.ts';

const NOTHING = { files: [], partials: [], folders: [] };
const HASH = sha256(Buffer.from('archive'));

const MANIFEST: Manifest = {
  version: 1,
  id: 'small',
  archive: { hash: HASH, source: 'registry' },
  without: [],
  files: [{ path: 'am/final.mdl', bytes: 3, sha256: sha256(Buffer.from('mdl')).value }],
};

test('a models folder that is missing or empty contains nothing', async () => {
  await using models = await Folder.make();
  expect(await listModels(models.path)).toEqual(NOTHING);
  expect(await listModels(models.at('missing'))).toEqual(NOTHING);
});

test('files of every part are listed, and nothing that lies elsewhere', async () => {
  await using models = await Folder.make();
  for (const path of ['tts/b.onnx', 'tts/a.onnx', 'llm/model.gguf', 'other/file', 'file']) {
    await models.write(path, path.length);
  }
  const { files } = await listModels(models.path);
  expect(files).toEqual([
    { path: 'llm/model.gguf', bytes: 14, mtimeMs: expect.any(Number) },
    { path: 'tts/a.onnx', bytes: 10, mtimeMs: expect.any(Number) },
    { path: 'tts/b.onnx', bytes: 10, mtimeMs: expect.any(Number) },
  ]);
});

test('an unpacked model is listed with its files and its manifest', async () => {
  await using models = await Folder.make();
  await models.write('stt/small/am/final.mdl', 'mdl');
  await models.write('stt/small/conf/mfcc.conf', 'conf');
  await writeManifest(models.at('stt/small'), MANIFEST);
  const { folders } = await listModels(models.path);
  expect(folders).toMatchObject([{ path: 'stt/small', manifest: MANIFEST }]);
  expect(folders[0]?.files.map(({ path, bytes }) => [path, bytes])).toEqual([
    ['.voicefit.json', expect.any(Number)],
    ['am/final.mdl', 3],
    ['conf/mfcc.conf', 4],
  ]);
});

test.for([
  ['no manifest', null],
  ['text', 'hello'],
  ['a manifest of another version', JSON.stringify({ ...MANIFEST, version: 2 })],
  [
    'a path out of the folder',
    JSON.stringify({ ...MANIFEST, files: [{ ...MANIFEST.files[0], path: '../x' }] }),
  ],
  ['an absolute path', JSON.stringify({ ...MANIFEST, files: [{ ...MANIFEST.files[0], path: '/x' }] })],
  ['a path of Windows', JSON.stringify({ ...MANIFEST, files: [{ ...MANIFEST.files[0], path: 'C:x' }] })],
  ['no files', JSON.stringify({ ...MANIFEST, files: [] })],
  ['a huge file', `${JSON.stringify(MANIFEST)}${' '.repeat(8_000_000)}`],
] as const)('%s in an unpacked model is no manifest', async ([, text]) => {
  await using models = await Folder.make();
  await models.write('stt/small/am/final.mdl', 'mdl');
  if (text !== null) await models.write('stt/small/.voicefit.json', text);
  const { folders } = await listModels(models.path);
  expect(folders).toMatchObject([{ path: 'stt/small', manifest: null }]);
});

test('a manifest replaces the one before it', async () => {
  await using models = await Folder.make();
  await mkdir(models.at('stt/small'), { recursive: true });
  await writeManifest(models.at('stt/small'), MANIFEST);
  await writeManifest(models.at('stt/small'), { ...MANIFEST, id: 'other' });
  const [folder] = (await listModels(models.path)).folders;
  expect(folder?.manifest?.id).toBe('other');
  expect(folder?.files.map(({ path }) => path)).toEqual(['.voicefit.json']);
});

const BYTES = 3 * BLOCK_BYTES + 5;
const HEADER = {
  version: 1,
  blockBytes: BLOCK_BYTES,
  bytes: BYTES,
  hash: HASH,
  host: 'models.example',
  etag: null,
} as const;

test('of a partial file those bytes are safe that are recorded and there', async () => {
  await using models = await Folder.make();
  const journal = [0, 2, 3].map((block) => journalLine(block, 1)).join('');
  await models.write('llm/model.gguf.partial.journal', `${journalHead(HEADER)}${journal}`);
  await models.write('llm/model.gguf.partial', BYTES);
  const listed = async () => (await listModels(models.path)).partials;
  expect(await listed()).toEqual([
    { path: 'llm/model.gguf', header: HEADER, safeBytes: 2 * BLOCK_BYTES + 5 },
  ]);
  await models.write('llm/model.gguf.partial', 2 * BLOCK_BYTES);
  expect(await listed()).toMatchObject([{ safeBytes: BLOCK_BYTES }]);
});

test('a partial file without a usable journal is none', async () => {
  await using models = await Folder.make();
  await models.write('llm/model.gguf.partial', 100);
  await models.write('llm/other.gguf.partial', 100);
  await models.write('llm/other.gguf.partial.journal', 'garbage\n');
  expect((await listModels(models.path)).partials).toEqual([]);
});

test('a link counts as what it leads to, and as nothing if that is nowhere', async () => {
  await using models = await Folder.make();
  await using elsewhere = await Folder.make();
  await elsewhere.write('big.gguf', 12);
  await elsewhere.write('vosk/am/final.mdl', 3);
  await models.write('llm/own.gguf', 1);
  await mkdir(models.at('stt'));
  await symlink(elsewhere.at('big.gguf'), models.at('llm/linked.gguf'));
  await symlink(elsewhere.at('missing'), models.at('llm/nowhere.gguf'));
  await symlink(models.at('llm/circle'), models.at('llm/circle'));
  await symlink(elsewhere.at('vosk'), models.at('stt/vosk'));
  await symlink('..', elsewhere.at('vosk/am/up'));
  const { files, folders } = await listModels(models.path);
  expect(files.map(({ path, bytes }) => [path, bytes])).toEqual([
    ['llm/linked.gguf', 12],
    ['llm/own.gguf', 1],
  ]);
  expect(folders).toMatchObject([{ path: 'stt/vosk' }]);
  expect(folders[0]?.files.map(({ path }) => path)).toContain('am/final.mdl');
  expect(folders[0]?.files.length).toBeLessThan(10);
});

test('a part that is no folder, or a link in a circle, is a failure', async () => {
  await using models = await Folder.make();
  await models.write('llm', 'a file');
  const folder = models.at('llm');
  await expect(listModels(models.path)).rejects.toMatchObject({ failure: { code: 'not-a-folder', folder } });
  await expect(listModels(folder)).rejects.toMatchObject({ failure: { code: 'not-a-folder' } });
  await using other = await Folder.make();
  await symlink(other.at('stt'), other.at('stt'));
  await expect(listModels(other.path)).rejects.toMatchObject({
    failure: { code: 'folder-not-readable', folder: other.at('stt'), why: 'ELOOP' },
  });
});

test.for([0, 0o444])('a folder of mode %o is a failure', async (mode) => {
  await using models = await Folder.make();
  await models.write('stt/small/am/final.mdl', 'mdl');
  const folder = models.at('stt/small/am');
  await chmod(models.path, 0o755);
  await chmod(folder, mode);
  const listing = withoutRoot(() => listModels(models.path));
  await expect(listing.finally(() => chmod(folder, 0o700))).rejects.toMatchObject({
    failure: { code: 'folder-not-readable', folder, why: 'EACCES' },
  });
});
