import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { findRuntime, launchDesktop } from '../../../main/hosts/desktop/launch.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-launch-'));
  const made = folder;
  onTestFinished(() => rm(made, { recursive: true, force: true }));
});

async function program(file: string, script = 'exit 0'): Promise<string> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

test('a package whose runtime was never fetched has none', () => {
  expect(findRuntime({}, folder, 'linux')).toBeNull();
  expect(findRuntime({}, null, 'linux')).toBeNull();
});

test('the package has a runtime once its installer has finished', async () => {
  const runtime = await program(join(folder, 'dist', 'electron'));
  expect(findRuntime({}, folder, 'linux')).toBeNull();
  await writeFile(join(folder, 'path.txt'), 'electron');
  expect(findRuntime({}, folder, 'linux')).toBe(runtime);
});

test.for([
  ['linux', 'electron'],
  ['win32', 'electron.exe'],
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
] as const)('another folder takes precedence: on %s its %s', async ([platform, name]) => {
  await writeFile(join(folder, 'path.txt'), name);
  await program(join(folder, 'dist', name));
  const other = await program(join(folder, 'other', name));
  expect(findRuntime({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'other') }, folder, platform)).toBe(other);
});

test('another folder without a runtime has none', () => {
  expect(findRuntime({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') }, folder, 'linux')).toBeNull();
});

test('the runtime gets the folder whose package.json names the built app, and its exit is reported', async () => {
  const runtime = await program(
    join(folder, 'electron'),
    'grep -q "\\"main\\": \\"out/main/desktop.js\\"" "$1/package.json" && exit 7; exit 1',
  );
  expect(await launchDesktop(runtime)).toBe(7);
});
