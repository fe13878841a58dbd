import { mkdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FILES, Given, MODEL, namesBelow, textsBelow } from './given.ts';
import { zipFile } from './zip-file.ts';

/** No process has a higher id than 2²² on Linux, or 99,999 on macOS. */
const NO_PROCESS = 2 ** 30;

test('until it is complete, the model lies in a hidden folder beside its place', async () => {
  await using given = await Given.make(zipFile(MODEL));
  const pending: Promise<string[]>[] = [];
  await given.unpack({ onBytes: () => pending.push(namesBelow(given.models)) });
  const tops = (await Promise.all(pending)).flat().map((name) => name.split('/')[0]);
  expect(new Set(tops)).toEqual(
    new Set([expect.stringMatching(new RegExp(`^\\.vosk-model\\.unpacking-${process.pid}-\\w+$`))]),
  );
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

test('a folder that is to be replaced stays as it was until the new one is complete', async () => {
  await using given = await Given.make(zipFile(MODEL));
  await mkdir(given.folder);
  await writeFile(join(given.folder, 'old.txt'), 'old');
  const before: Promise<Record<string, string>>[] = [];
  await given.unpack({ replaces: true, onBytes: () => before.push(textsBelow(given.folder)) });
  expect((await Promise.all(before)).every((texts) => texts['old.txt'] === 'old')).toBe(true);
  expect(await textsBelow(given.folder)).toEqual(FILES);
  expect((await namesBelow(given.models)).filter((name) => !name.includes('/'))).toEqual(['vosk-model']);
});

test('a folder that is to be replaced stays if the archive is refused', async () => {
  await using given = await Given.make(zipFile([{ name: '../evil' }]));
  await mkdir(given.folder);
  await writeFile(join(given.folder, 'old.txt'), 'old');
  await expect(given.unpack({ replaces: true })).rejects.toMatchObject({ code: 'archive-refused' });
  expect(await given.everything()).toEqual(['models/vosk-model', 'models/vosk-model/old.txt']);
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
