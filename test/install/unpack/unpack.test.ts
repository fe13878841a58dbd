import { randomBytes } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpackedBytes } from '../../../main/install/unpack/unpack.ts';
import { MB } from '../../../main/nouns/bytes.ts';
import { FILE, FILES, Given, MODEL, namesBelow, textsBelow, unpackedOf } from './given.ts';
import { DEFLATED, zipFile } from './zip-file.ts';

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
