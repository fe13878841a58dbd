import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ServedSetup, statesIn, verified } from './served-setup.ts';

/** The content of every file below a folder, by its path. */
async function tree(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name);
    if ((await stat(path)).isFile())
      found[name] = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
  }
  return found;
}

test('an export has every file as it is published, and a list of them', async () => {
  await using served = await ServedSetup.open();
  const exportTo = served.folder.at('stick');
  const { files, folder } = await served.setup.install.run({ ...served.request, exportTo });
  expect(folder).toBe(exportTo);
  expect(files.map(({ path, state }) => [path, state])).toEqual([
    ['stt/vosk-tiny.zip', 'fetched'],
    ['llm/tiny.gguf', 'fetched'],
    ['tts/voice.onnx', 'fetched'],
    ['tts/voice.onnx.json', 'fetched'],
  ]);
  const list = JSON.parse(await readFile(join(exportTo, 'voicefit-models.json'), 'utf8'));
  expect(list).toMatchObject({
    version: 1,
    files: expect.arrayContaining([expect.objectContaining({ id: 'tiny' })]),
  });
  await expect(stat(served.folder.at('models/llm/tiny.gguf'))).rejects.toThrow('ENOENT');
});

test('what the models folder has is exported without the network', async () => {
  await using served = await ServedSetup.open();
  await served.setup.install.run(served.request);
  served.mirror.asked.length = 0;
  const { files } = await served.setup.install.run({
    ...served.request,
    exportTo: served.folder.at('stick'),
  });
  expect(files.find(({ id }) => id === 'tiny')).toMatchObject({ state: 'reused', fetchedBytes: 0 });
  // The archive was removed when it was unpacked.
  expect(new Set(served.mirror.asked.map(({ path }) => path))).toEqual(new Set(['/vosk-tiny.zip']));
});

test('from an export, another machine gets the same tree without the network, verified', async () => {
  await using served = await ServedSetup.open();
  const stick = served.folder.at('stick');
  await served.setup.install.run(served.request);
  await served.setup.install.run({ ...served.request, exportTo: stick });
  served.mirror.asked.length = 0;
  const other = await served.another('other-');
  const plan = await other.install.plan({ from: stick });
  expect(new Set(plan.files.map(({ action }) => action.kind))).toEqual(new Set(['import']));
  expect(plan.downloadBytes).toBe(0);
  const { files } = await other.install.run({ from: stick });
  expect(new Set(files.map(({ state }) => state))).toEqual(new Set(['imported']));
  expect(served.mirror.asked).toEqual([]);
  expect(new Set(Object.values(statesIn(await verified(other))))).toEqual(new Set(['verified']));
  expect(await tree(served.folder.at('other-models'))).toEqual(await tree(served.folder.at('models')));
});

test('files are recognized by their hash, whatever their names', async () => {
  await using served = await ServedSetup.open();
  const stick = served.folder.at('stick');
  await served.setup.install.run({ ...served.request, exportTo: stick });
  await rename(join(stick, 'llm/tiny.gguf'), join(stick, 'backup-of-the-model.bin'));
  await rm(join(stick, 'voicefit-models.json'));
  const { files } = await served.setup.install.run({ from: stick });
  expect(new Set(files.map(({ state }) => state))).toEqual(new Set(['imported']));
});

test('a flipped byte on the stick is named, and nothing gets the final name', async () => {
  await using served = await ServedSetup.open();
  const stick = served.folder.at('stick');
  await served.setup.install.run({ ...served.request, exportTo: stick });
  const damaged = join(stick, 'llm/tiny.gguf');
  const content = await readFile(damaged);
  content[4711] = (content[4711] ?? 0) ^ 1;
  await writeFile(damaged, content);
  await rm(join(stick, 'tts/voice.onnx'));
  const { files } = await served.setup.install.run({ from: stick });
  expect(files.map(({ id, state, failure }) => [id, state, failure])).toMatchObject([
    ['vosk-tiny', 'imported', null],
    ['tiny', 'failed', { code: 'import-damaged', from: damaged, algorithm: 'sha256' }],
    ['voice', 'failed', { code: 'import-missing', file: 'voice.onnx', folder: stick }],
    ['voice.json', 'imported', null],
  ]);
  expect(await readdir(served.folder.at('models/llm'))).toEqual([]);
});

test('a folder to import from has to be there, and to be a folder', async () => {
  await using served = await ServedSetup.open();
  const { setup, folder } = served;
  await expect(setup.install.plan({ from: folder.at('nowhere') })).rejects.toMatchObject({
    data: { code: 'folder-missing', folder: folder.at('nowhere') },
  });
  await expect(setup.install.plan({ from: served.registryFile })).rejects.toMatchObject({
    data: { code: 'not-a-folder', folder: served.registryFile },
  });
});

test('a folder and a mirror exclude each other', async () => {
  await using served = await ServedSetup.open();
  await expect(served.setup.install.plan({ ...served.request, from: '/media/stick' })).rejects.toMatchObject({
    data: { code: 'contradictory-request' },
  });
});

test('a mirror with a password is not accepted: the address is shown and stored', async () => {
  await using served = await ServedSetup.open();
  const mirror = 'https://user:secret@mirror.example/';
  await expect(served.setup.install.plan({ mirror })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('an export is independent of the models folder: one can be damaged without the other', async () => {
  await using served = await ServedSetup.open();
  const stick = served.folder.at('stick');
  await served.setup.install.run(served.request);
  await served.setup.install.run({ ...served.request, exportTo: stick });
  const inodes = [join(stick, 'llm/tiny.gguf'), served.folder.at('models/llm/tiny.gguf')];
  const [one, other] = await Promise.all(inodes.map((path) => stat(path)));
  expect(one?.ino).not.toBe(other?.ino);
});

test('from the models folder of another machine, unpacked models are taken file by file', async () => {
  await using served = await ServedSetup.open();
  await served.setup.install.run(served.request);
  const from = served.folder.at('models');
  const other = await served.another('other-');
  const plan = await other.install.plan({ from });
  expect(plan.files[0]?.action).toMatchObject({
    kind: 'import-folder',
    from: join(from, 'stt/vosk-tiny'),
    costsBytes: 13,
  });
  const { files } = await other.install.run({ from });
  expect(new Set(files.map(({ state }) => state))).toEqual(new Set(['imported']));
  expect(await tree(served.folder.at('other-models'))).toEqual(await tree(from));
  expect(new Set(Object.values(statesIn(await verified(other))))).toEqual(new Set(['verified']));
});

test('an unpacked model with a damaged file is not taken, and the file is named', async () => {
  await using served = await ServedSetup.open();
  await served.setup.install.run(served.request);
  const from = served.folder.at('models');
  const damaged = join(from, 'stt/vosk-tiny/conf/mfcc.conf');
  await writeFile(damaged, 'settingz');
  const { files } = await (await served.another('other-')).install.run({ from });
  expect(files[0]).toMatchObject({ state: 'failed', failure: { code: 'import-damaged', from: damaged } });
  expect(await readdir(served.folder.at('other-models/stt'))).toEqual([]);
});
