import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron, expect } from '@playwright/test';
import { en } from '../../main/words/en.ts';
import { nothingRuns, Wizard, workersOf } from '../browser/scenarios/wizard.ts';
import { MEASURES } from '../browser/tags.ts';
import { CHECKOUT } from './runtime.ts';
import { test as desktop } from './staged-desktop.ts';

const MB = 1e6;
const LARGEST = 25 * MB;

/** The system's name in llama.cpp's packages, and the program's path, relative to the archive's folder. */
const SYSTEMS: Partial<Record<NodeJS.Platform, { name: string; program: string }>> = {
  darwin: { name: 'mac', program: '../MacOS/Voicefit' },
  win32: { name: 'win', program: '../Voicefit.exe' },
};
const SYSTEM = SYSTEMS[process.platform] ?? { name: 'linux', program: '../voicefit' };

interface Packaged {
  readonly executable: string;
  readonly archive: string;
  /** Paths inside the archive, with `/` in front. */
  readonly files: string[];
}

/** The app's folder as built by `npm run package`, once: all these tests run with the measuring one. */
const test = desktop.extend<object, { packaged: Packaged }>({
  packaged: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
    async ({}, use) => {
      const output = join(CHECKOUT, 'test-output');
      await mkdir(output, { recursive: true });
      const folder = await mkdtemp(join(output, 'package-'));
      const args = ['build/package.ts', `-c.directories.output=${folder}`];
      await promisify(execFile)(process.execPath, args, { cwd: CHECKOUT });
      const [archive = ''] = globSync(join(folder, '**/{resources,Resources}/app.asar'));
      const executable = join(dirname(archive), SYSTEM.program);
      const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
      await use({ executable, archive, files });
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

test('the archive holds what runs and no developer files', MEASURES, ({ packaged }) => {
  const { files } = packaged;
  for (const needed of [
    '/package.json',
    '/out/main/desktop.js',
    '/out/preload/index.cjs',
    '/out/renderer/index.html',
    '/registry/registry.json',
  ]) {
    expect(files).toContain(needed);
  }
  const own = files.filter((file) => !file.startsWith('/node_modules/'));
  expect(
    own.filter((file) => /\.tsx?$|^\/(test|main|renderer|preload|\.github)\b|\.map$/.test(file)),
  ).toEqual([]);
  const strangers =
    /^\/node_modules\/(@?electron|electron-builder|vite|vitest|@vitest|typescript|@playwright|playwright|@biomejs|react|react-dom|@mantine|fast-check|wouter|node)(\/|$)/;
  expect(files.filter((file) => strangers.test(file))).toEqual([]);
  expect(files.filter((file) => /\/node_modules\/[^/]+\/(tests?|__tests__)\//.test(file))).toEqual([]);
});

test('native code is for this system only, and outside the archive', MEASURES, ({ packaged }) => {
  const { archive, files } = packaged;
  const native = files.filter((file) => /\.(node|so|dll|dylib)(\.\d+)*$/.test(file));
  expect(native.some((file) => file.endsWith(`${SYSTEM.name}-${process.arch}/llama-addon.node`))).toBe(true);
  const isPacked = (file: string) => {
    const about = statFile(archive, file.slice(1));
    return !('files' in about) && !('link' in about) && about.unpacked !== true;
  };
  expect(native.filter(isPacked)).toEqual([]);
  const others = /(win|mac|darwin|linux)-?(x64|arm64|armv7l|x86|ia32)/;
  const foreign = native.filter((file) => {
    const [system] = others.exec(file) ?? [];
    return system !== undefined && system !== `${SYSTEM.name}-${process.arch}`;
  });
  expect(foreign).toEqual([]);
  const ofVoices = native.filter((file) => file.includes('/onnxruntime-node/'));
  expect(ofVoices.some((file) => file.endsWith('/onnxruntime_binding.node'))).toBe(true);
  const folder = `/${process.platform}/${process.arch}/`;
  expect(ofVoices.filter((file) => !file.includes(folder))).toEqual([]);
});

test('our part takes less than 25 MB', MEASURES, async ({ packaged }) => {
  const unpacked = join(`${packaged.archive}.unpacked`, 'node_modules');
  const { size } = await stat(packaged.archive);
  expect(size).toBeLessThan(LARGEST);
  // llama.cpp, the files of its installer, and the runtime of voices.
  expect((await readdir(unpacked)).toSorted()).toEqual(['@node-llama-cpp', '@reflink', 'onnxruntime-node']);
});

test('the fuses are set', MEASURES, async ({ packaged }) => {
  expect(await getCurrentFuseWire(packaged.executable)).toMatchObject({
    [FuseV1Options.RunAsNode]: FuseState.DISABLE,
    [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FuseState.DISABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
  });
});

test(
  'the packaged app probes this machine and measures without other files',
  MEASURES,
  async ({ packaged, stage }) => {
    const app = await _electron.launch({ executablePath: packaged.executable, env: stage.environment });
    expect(await app.evaluate((electron) => [electron.app.isPackaged, electron.app.getName()])).toEqual([
      true,
      'Voicefit',
    ]);
    const wizard = new Wizard(await app.firstWindow());
    await wizard.look();
    await wizard.startMeasuring();
    await workersOf(stage);
    await wizard.press(en.measure.running.cancel);
    await wizard.isCancelled();
    await nothingRuns(stage);
    await app.close();
    expect(await stage.testModels()).toEqual([]);
  },
);
