import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ServedSetup } from './served-setup.ts';

test('what only ends like a leftover of ours stays', async () => {
  await using served = await ServedSetup.open();
  const { setup, folder } = served;
  const foreign = [
    'llm/mine.gguf.new',
    'llm/mine.gguf.partial',
    'llm/a.copying',
    'stt/.mine.unpacking-notes/diary.txt',
  ];
  for (const path of foreign) await folder.write(`models/${path}`, 'mine');
  await folder.write('models/llm/tiny.gguf.partial', 'ours');
  const { items } = await setup.install.unneeded();
  expect(items.map(({ path }) => path)).toEqual(['llm/tiny.gguf.partial']);
  await setup.install.remove({ paths: foreign });
  for (const path of foreign) expect(String(await readFile(folder.at(`models/${path}`)))).toBe('mine');
});

test('nothing is written through links that somebody has laid', async () => {
  await using served = await ServedSetup.open();
  const { setup, folder, request } = served;
  await mkdir(folder.at('models/llm'), { recursive: true });
  const victim = folder.at('victim');
  await writeFile(victim, 'precious');
  for (const path of ['llm/tiny.gguf.partial', 'llm/tiny.gguf.partial.journal', '.voicefit.owner'])
    await symlink(victim, folder.at(`models/${path}`));
  const { files } = await setup.install.run(request);
  expect(new Set(files.map(({ state }) => state))).toEqual(new Set(['fetched']));
  expect(String(await readFile(victim))).toBe('precious');
});
