import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDist } from './electron-host/dist-folder.ts';

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-dist-'));
});

afterAll(() => rm(folder, { recursive: true }));

const dist = async () => makeDist(await mkdtemp(join(folder, 'dist-')));

test('it is laid out like the folder of Electron', async () => {
  const executable = await dist();
  expect((await readdir(dirname(executable))).toSorted()).toEqual([
    'LICENSE',
    'LICENSES.chromium.html',
    'electron',
    'locales',
    'resources',
    'version',
  ]);
  const { version } = JSON.parse(
    await readFile(join(import.meta.dirname, '../../node_modules/electron/package.json'), 'utf8'),
  );
  expect(await readFile(join(dirname(executable), 'version'), 'utf8')).toBe(version);
});

test('the package electron finds it by ELECTRON_OVERRIDE_DIST_PATH', async () => {
  const executable = await dist();
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dirname(executable) };
  const { stdout } = await run(process.execPath, ['-p', "require('electron')"], {
    env,
    cwd: join(import.meta.dirname, '../..'),
  });
  expect(stdout.trim()).toBe(executable);
});

test('its fuses have Electron’s defaults, and can be flipped and read back', async () => {
  const executable = await dist();
  expect(await getCurrentFuseWire(executable)).toMatchObject({
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: FuseState.ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.DISABLE,
  });
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
  });
  expect(await getCurrentFuseWire(executable)).toMatchObject({
    [FuseV1Options.RunAsNode]: FuseState.DISABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
  });
});

test('it runs as Node when asked to, unless a fuse forbids it', async () => {
  const executable = await dist();
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const asNode = () => run(executable, ['-p', '6 * 7'], { env });
  expect((await asNode()).stdout).toBe('42\n');
  await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: false });
  await expect(asNode()).rejects.toThrow('No app: there is no');
});

test('with the fuse for archives set, it runs no folder', async () => {
  const executable = await dist();
  await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.OnlyLoadAppFromAsar]: true });
  const app = await mkdtemp(join(folder, 'app-'));
  await writeFile(join(app, 'index.js'), 'process.exit(0)');
  await expect(run(executable, [app])).rejects.toThrow('No app: give a folder or a file.');
});
