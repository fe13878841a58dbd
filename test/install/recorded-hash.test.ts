import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hashOf } from './mirror.ts';
import { ServedSetup, statesIn, verified } from './served-setup.ts';

const TINY = { stt: [], llm: ['tiny'], tts: [] };

/** A registry that knows no hash of its language model. */
const withoutHash = () => ServedSetup.open({ withoutHash: 'tiny' });

test('a damaged file whose hash only the folder knows is found and repaired', async () => {
  await using served = await withoutHash();
  const { setup, request, folder, mirror } = served;
  expect((await setup.install.run({ ...request, models: TINY })).files[0]?.state).toBe('unverified');
  expect(statesIn(await verified(setup))).toEqual({ 'llm/tiny.gguf': 'unverified' });

  await writeFile(folder.at('models/llm/tiny.gguf'), Buffer.alloc(600_000));
  expect(statesIn(await verified(setup))).toEqual({ 'llm/tiny.gguf': 'damaged' });
  expect((await setup.install.run({ ...request, models: TINY })).fetchedBytes).toBe(600_000);
  expect(await readFile(folder.at('models/llm/tiny.gguf'))).toEqual(mirror.files.get('/tiny.gguf'));
});

test('a file whose hash its host has stated is present the second time', async () => {
  await using served = await withoutHash();
  const { setup, request, mirror } = served;
  mirror.lie = ({ path }) => ({
    headers: { 'x-linked-etag': hashOf(mirror.files.get(path) ?? Buffer.alloc(0)) },
  });
  const { files, warnings } = await setup.install.run({ ...request, models: TINY });
  expect(files[0]?.state).toBe('fetched');
  expect(warnings.map(({ code }) => code)).toContain('hash-from-host');
  expect((await setup.install.run({ ...request, models: TINY })).files[0]?.state).toBe('present');
});
