import { randomBytes } from 'node:crypto';
import { mkdirSync, truncateSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpackedBytes } from '../../../main/install/unpack/unpack.ts';
import { MB } from '../../../main/nouns/bytes.ts';
import { FILE, Given, namesBelow, textsBelow, unpackedOf } from './given.ts';
import { DEFLATED, type Packed, zipFile } from './zip-file.ts';

/** In the form of Vosk's models. */
const MODEL: Packed[] = [
  { name: 'vosk-model/' },
  { name: 'vosk-model/am/' },
  { name: 'vosk-model/am/final.mdl', data: 'weights'.repeat(1000), method: DEFLATED },
  { name: 'vosk-model/conf/model.conf', data: '--beam=13.0\n' },
  { name: 'vosk-model/rnnlm/' },
  { name: 'vosk-model/rnnlm/final.raw', data: 'more weights' },
  { name: 'vosk-model/README', data: '' },
];
const FILES = {
  'am/final.mdl': 'weights'.repeat(1000),
  'conf/model.conf': '--beam=13.0\n',
  'rnnlm/final.raw': 'more weights',
  README: '',
};

/** No process has a higher id than 2²² on Linux, or 99,999 on macOS. */
const NO_PROCESS = 2 ** 30;

test('a model is unpacked without its top folder, and each file is described', async () => {
  await using given = await Given.make(zipFile(MODEL));
  expect(await given.unpack()).toEqual(unpackedOf(FILES));
  expect(await textsBelow(given.folder)).toEqual(FILES);
  expect(await namesBelow(given.models)).toEqual([
    'vosk-model',
    ...['README', 'am', 'am/final.mdl', 'conf', 'conf/model.conf', 'rnnlm', 'rnnlm/final.raw'].map(
      (name) => `vosk-model/${name}`,
    ),
  ]);
});

test('the bytes to be written are known beforehand', async () => {
  await using given = await Given.make(zipFile(MODEL));
  expect(await unpackedBytes(given.archive, { file: FILE })).toBe(7024);
  expect(await unpackedBytes(given.archive, { file: FILE, without: ['rnnlm'] })).toBe(7012);
  expect(await given.everything()).toEqual([]);
});

test('folders of the model are left out where that is asked for', async () => {
  await using given = await Given.make(zipFile(MODEL));
  const { 'rnnlm/final.raw': _, ...rest } = FILES;
  expect(await given.unpack({ without: ['rnnlm', 'not-there'] })).toEqual(unpackedOf(rest));
  expect(await namesBelow(given.folder)).not.toContain('rnnlm');
});

test('a folder is left out at the top of the model only', async () => {
  const zip = zipFile([...MODEL, { name: 'vosk-model/am/rnnlm/a' }, { name: 'vosk-model/rnnlm-2/b' }]);
  await using given = await Given.make(zip);
  const paths = (await given.unpack({ without: ['rnnlm'] })).map(({ path }) => path);
  expect(paths).toEqual(['am/final.mdl', 'conf/model.conf', 'README', 'am/rnnlm/a', 'rnnlm-2/b']);
});

test.for([
  ['two top folders', ['one/a', 'two/b']],
  ['a file beside the top folder', ['one/a', 'b']],
  ['a file alone', ['a']],
] as const)('nothing is left out of the paths of an archive with %s', async ([, names]) => {
  await using given = await Given.make(zipFile(names.map((name) => ({ name }))));
  expect((await given.unpack()).map(({ path }) => path)).toEqual(names);
});

test('empty folders are made', async () => {
  await using given = await Given.make(zipFile([{ name: 'm/a' }, { name: 'm/x/y/z/' }]));
  await given.unpack();
  expect(await namesBelow(given.folder)).toEqual(['a', 'x', 'x/y', 'x/y/z']);
});

test('progress grows with every piece, to all that is written', async () => {
  const large = randomBytes(3 * MB);
  const seen: number[] = [];
  await using given = await Given.make(
    zipFile([
      { name: 'm/a', data: large },
      { name: 'm/b', data: large, method: DEFLATED },
    ]),
  );
  await given.unpack({ onBytes: (bytes) => seen.push(bytes) });
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.at(-1)).toBe(6 * MB);
  for (const file of ['a', 'b']) expect(large.equals(await readFile(join(given.folder, file)))).toBe(true);
});

test('until it is complete, the model lies in a hidden folder beside its place', async () => {
  await using given = await Given.make(zipFile(MODEL));
  const pending: Promise<string[]>[] = [];
  await given.unpack({ onBytes: () => pending.push(namesBelow(given.models)) });
  const tops = (await Promise.all(pending)).flat().map((name) => name.split('/')[0]);
  expect(new Set(tops)).toEqual(
    new Set([expect.stringMatching(new RegExp(`^\\.vosk-model\\.unpacking-${process.pid}-\\w+$`))]),
  );
});

test('an aborted unpacking rejects with the reason and leaves nothing', async () => {
  const controller = new AbortController();
  const reason = new Error('The user stopped it.');
  await using given = await Given.make(zipFile([{ name: 'm/a', data: randomBytes(2 * MB) }]));
  const options = { signal: controller.signal, onBytes: () => controller.abort(reason) };
  await expect(given.unpack(options)).rejects.toBe(reason);
  expect(await given.everything()).toEqual([]);
});

test.for([0, 1, 2, 3])('abortion between files is obeyed too (after %i pieces)', async (count) => {
  const controller = new AbortController();
  const reason = new Error('The user stopped it.');
  let pieces = 0;
  const onBytes = () => ++pieces === count && controller.abort(reason);
  if (count === 0) controller.abort(reason);
  await using given = await Given.make(zipFile(MODEL));
  await expect(given.unpack({ signal: controller.signal, onBytes })).rejects.toBe(reason);
  expect(pieces).toBe(count);
  expect(await given.everything()).toEqual([]);
});

test('abortion while the directory is read is obeyed', async () => {
  await using given = await Given.make(zipFile(MODEL));
  const controller = new AbortController();
  const reason = new Error('The user stopped it.');
  const asked = unpackedBytes(given.archive, { file: FILE, signal: controller.signal });
  controller.abort(reason);
  await expect(asked).rejects.toBe(reason);
});

test('a bug of the caller is not taken for a fault of the archive or the disk', async () => {
  const bug = new TypeError('It is undefined.');
  await using given = await Given.make(zipFile(MODEL));
  const onBytes = () => {
    throw bug;
  };
  await expect(given.unpack({ onBytes })).rejects.toBe(bug);
  expect(await given.everything()).toEqual([]);
});

test('a folder that exists is neither filled nor replaced, even an empty one', async () => {
  await using given = await Given.make(zipFile(MODEL));
  await mkdir(given.folder);
  const refused = { failure: { code: 'folder-not-writable', folder: given.folder, why: 'EEXIST' } };
  const onBytes = () => expect.unreachable('It was unpacked all the same.');
  await expect(given.unpack({ onBytes })).rejects.toMatchObject(refused);
  await writeFile(join(given.folder, 'own.txt'), 'mine');
  await expect(given.unpack()).rejects.toMatchObject(refused);
  expect(await given.everything()).toEqual(['models/vosk-model', 'models/vosk-model/own.txt']);
});

test('a folder that appears meanwhile is not replaced', async () => {
  await using given = await Given.make(zipFile(MODEL));
  const onBytes = () => mkdirSync(given.folder, { recursive: true });
  await expect(given.unpack({ onBytes })).rejects.toMatchObject({ failure: { why: 'EEXIST' } });
  expect(await given.everything()).toEqual(['models/vosk-model']);
});

test('what killed processes left of the same model is removed, and nothing else', async () => {
  await using given = await Given.make(zipFile([{ name: 'm/a' }]));
  const kept = [
    `.vosk-model.unpacking-${process.ppid}-abcdef`,
    `.vosk-model-2.unpacking-${NO_PROCESS}-abcdef`,
    `vosk-model.unpacking-${NO_PROCESS}-abcdef`,
    '.vosk-model.unpacking-notes',
  ];
  const left = [NO_PROCESS, process.pid].map((pid) => `.vosk-model.unpacking-${pid}-abcdef`);
  for (const name of [...kept, ...left]) await mkdir(join(given.models, name, 'am'), { recursive: true });
  await given.unpack();
  const tops = (await namesBelow(given.models)).filter((name) => !name.includes('/'));
  expect(tops).toEqual([...kept, 'vosk-model'].sort());
});

test('of two that unpack the same model at once, the one is refused and spoils nothing', async () => {
  await using given = await Given.make(zipFile(MODEL));
  let second: Promise<unknown> | null = null;
  const onBytes = () => {
    second ??= given.unpack();
  };
  const first = given.unpack({ onBytes });
  const results = await Promise.allSettled([first, first.catch(() => {}).then(() => second)]);
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(reasons).toMatchObject([{ failure: { code: 'folder-not-writable', folder: expect.any(String) } }]);
  expect(await textsBelow(given.folder)).toEqual(FILES);
  expect((await namesBelow(given.models)).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('where the models folder is missing, that is said', async () => {
  await using given = await Given.make(zipFile(MODEL));
  const parent = join(given.base, 'elsewhere');
  await expect(given.unpack({ folder: join(parent, 'm') })).rejects.toMatchObject({
    failure: { code: 'folder-missing', folder: parent },
  });
  expect(await given.everything()).toEqual([]);
});

test('where the models folder is a file, that is said', async () => {
  await using given = await Given.make(zipFile(MODEL));
  await expect(given.unpack({ folder: join(given.archive, 'm') })).rejects.toMatchObject({
    failure: { code: 'not-a-folder', folder: given.archive },
  });
});

test('a name that the disk refuses is said with its reason', async () => {
  await using given = await Given.make(zipFile(MODEL));
  await expect(given.unpack({ folder: join(given.models, 'm'.repeat(250)) })).rejects.toMatchObject({
    failure: { code: 'folder-not-writable', folder: given.models, why: 'ENAMETOOLONG' },
  });
});

test('an archive that cannot be read is no fault of the archive', async () => {
  await using given = await Given.make(zipFile(MODEL));
  for (const [archive, why] of [
    [join(given.base, 'none.zip'), 'ENOENT'],
    [given.models, 'EISDIR'],
  ] as const) {
    await expect(unpackedBytes(archive, { file: FILE })).rejects.toMatchObject({
      failure: { code: 'folder-not-readable', folder: given.base, why },
    });
  }
});

test('an archive that shrinks while it is unpacked is refused', async () => {
  const data = randomBytes(2 * MB);
  for (const packed of [{ data }, { data, raw: deflateRawSync(data), method: DEFLATED }]) {
    await using given = await Given.make(zipFile([{ name: 'm/a', ...packed }]));
    await expect(given.unpack({ onBytes: () => truncateSync(given.archive, MB) })).rejects.toMatchObject({
      failure: { code: 'archive-refused', entry: 'm/a', flaw: 'damaged' },
    });
    expect(await given.everything()).toEqual([]);
  }
});

test('modes are those of a model, whatever the archive says', async () => {
  const modes = [0o100600, 0o104777, 0o100000];
  await using given = await Given.make(
    zipFile([
      { name: 'm/am/', mode: 0o040777 },
      ...modes.map((mode, index) => ({ name: `m/${index}`, mode })),
    ]),
  );
  await given.unpack();
  const modeOf = async (name: string) => (await stat(join(given.folder, name))).mode & 0o7777;
  expect(await Promise.all(['', 'am'].map(modeOf))).toEqual([0o755, 0o755]);
  expect(await Promise.all(['0', '1', '2'].map(modeOf))).toEqual([0o644, 0o644, 0o644]);
});
