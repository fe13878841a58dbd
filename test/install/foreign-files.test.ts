import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Site } from '../hosts/terminal/install/site.ts';

test('what only ends like a leftover of ours stays', async () => {
  await using site = await Site.open();
  await site.install(['--yes']);
  await mkdir(site.at('stt/.mine.unpacking-notes'));
  for (const path of [
    'llm/mine.gguf.new',
    'llm/mine.gguf.partial',
    'llm/a.copying',
    'stt/.mine.unpacking-notes/x',
  ])
    await writeFile(site.at(path), 'mine');
  await writeFile(site.at('llm/tiny.gguf.partial'), 'ours');
  expect((await site.run(['clean', '--yes'])).code).toBe(0);
  for (const path of [
    'llm/mine.gguf.new',
    'llm/mine.gguf.partial',
    'llm/a.copying',
    'stt/.mine.unpacking-notes/x',
  ])
    expect(String(await readFile(site.at(path)))).toBe('mine');
  await expect(readFile(site.at('llm/tiny.gguf.partial'))).rejects.toThrow('ENOENT');
});

test('nothing is written through links that somebody has laid', async () => {
  await using site = await Site.open();
  await mkdir(site.at('llm'), { recursive: true });
  const victim = site.folder.at('victim');
  await writeFile(victim, 'precious');
  for (const path of ['llm/tiny.gguf.partial', 'llm/tiny.gguf.partial.journal', '.voicefit.owner'])
    await symlink(victim, site.at(path));
  expect((await site.install(['--yes'])).code).toBe(0);
  expect(String(await readFile(victim))).toBe('precious');
});

test('the command after an export names what was exported', async () => {
  await using site = await Site.open();
  const { stdout } = await site.install(['--yes', '--tier', 'CLOUD', '--export', site.folder.at('stick')]);
  expect(stdout).toContain('voicefit install --tier CLOUD --from');
});

test('commands that are offered keep the registry', async () => {
  await using site = await Site.open();
  const { stdout } = await site.install(['--dry-run', '--tier', 'SMALL', '--language', 'ja-JP']);
  expect(stdout).toContain('--registry');
});
