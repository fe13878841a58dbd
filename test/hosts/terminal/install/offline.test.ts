import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flipped } from '../../../install/fetch/given.ts';
import { all, Installed, Planned, printed, Site, statesOf, Verified } from './site.ts';

/** Every file below a models folder with its content, without the files of ours that begin with a dot. */
async function treeOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const contents = await Promise.all(paths.map((path) => readFile(path, 'base64')));
  return Object.fromEntries(paths.map((path, index) => [path.slice(folder.length), contents[index] ?? '']));
}

test('what is exported installs elsewhere without a network, to the same tree, which verifies', async () => {
  await using site = await Site.open();
  const stick = site.folder.at('stick');
  const exported = await site.install(['--export', stick, '--yes', '--json']);
  expect({ code: exported.code, states: statesOf(printed(Installed, exported)) }).toEqual({
    code: 0,
    states: all('fetched'),
  });
  await site.bring({}, site.folder.at('online'));
  await site.mirror[Symbol.asyncDispose]();

  const offline = ['--models', site.folder.at('offline')];
  const imported = await site.run(['install', '--from', stick, '--yes', '--json', ...offline]);
  expect(imported.code).toBe(0);
  expect(statesOf(printed(Installed, imported))).toEqual(all('imported'));
  expect(printed(Installed, imported).fetchedBytes).toBe(0);
  expect(await treeOf(site.folder.at('offline'))).toEqual(await treeOf(site.folder.at('online')));

  const verified = await site.run(['verify', '--json', ...offline]);
  expect(verified.code).toBe(0);
  expect(statesOf(printed(Verified, verified))).toEqual(all('verified'));
});

test('a flipped byte on the stick is named, and all other files are installed', async () => {
  await using site = await Site.open();
  const stick = site.folder.at('stick');
  await site.bring({ exportTo: stick });
  const damaged = join(stick, 'tts/voice.onnx');
  await writeFile(damaged, flipped(await readFile(damaged)));

  const plan = await site.run(['install', '--from', stick, '--dry-run', '--json']);
  expect(plan.code).toBe(1);
  expect(printed(Planned, plan).files.find(({ id }) => id === 'voice')?.action).toMatchObject({
    kind: 'blocked',
    failure: { code: 'import-damaged' },
  });
  const { code, stdout, stderr } = await site.run(['install', '--from', stick, '--yes']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/voice +0\.3 MB +✗ failed/);
  expect(stdout).toMatch(/tiny +0\.6 MB +✓ copied/);
  expect(stderr).toMatch(/^error: voice: .*stick\/tts\/voice\.onnx is damaged: its SHA-256 is/m);
});

test('a folder is named relative to where the command runs, and has to be there', async () => {
  await using site = await Site.open();
  const { code, stderr } = await site.run(['install', '--from', 'no-such-stick', '--dry-run']);
  expect(code).toBe(1);
  expect(stderr).toContain(`There is no folder ${join(process.cwd(), 'no-such-stick')}.`);
});

test('what the folder lacks can be taken from the network afterwards', async () => {
  await using site = await Site.open();
  const stick = site.folder.at('stick');
  await site.bring({ exportTo: stick });
  await rm(join(stick, 'tts/voice.onnx'));
  const failed = await site.run(['install', '--from', stick, '--yes']);
  expect(failed.code).toBe(1);
  expect(failed.stdout.replaceAll(/\s+/g, ' ')).toContain('--network takes from the network');
  const plan = await site.run(['install', '--network', '--dry-run', '--json']);
  const kinds = printed(Planned, plan).files.map(({ id, action }) => [id, action.kind]);
  expect(Object.fromEntries(kinds)).toMatchObject({ tiny: 'present', voice: 'fetch' });
});
