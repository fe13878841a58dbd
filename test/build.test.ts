import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
let built: string;

/** Beside the sources, so that what is not bundled is found in node_modules. */
beforeAll(async () => {
  await mkdir(join(root, 'test-output'), { recursive: true });
  built = await mkdtemp(join(root, 'test-output', 'build-'));
  await run('npm', ['run', 'build', '--', '--outDir', built], { cwd: root });
});
afterAll(() => rm(built, { recursive: true, force: true }));

const bin = () => join(built, packageJson.bin.voicefit.replace(/^out\//, ''));

test('the built command answers like the source', async () => {
  const { stdout } = await run(process.execPath, [bin(), 'tiers', '--json'], {
    env: { VOICEFIT_HOME: built },
  });
  expect(JSON.parse(stdout).tiers.length).toBeGreaterThan(1);
});

test.for(['voicefit', 'inference-worker', 'hardware-worker'])(
  '%s lies in the one flat folder',
  async (name) => {
    expect(await readFile(join(built, 'main', `${name}.js`), 'utf8')).not.toBe('');
  },
);

test('the runtime is not bundled, for its self-test would answer yes to everything', async () => {
  expect(await readFile(join(built, 'main', 'inference-worker.js'), 'utf8')).toMatch(
    /from ["']node-llama-cpp["']/,
  );
});

test.for(['18.20.4', '20.20.2', '22.11.0'])(
  'Node %s gets one line that says what is needed',
  async (version) => {
    const old = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
    const refusal = await run(process.execPath, ['--import', old, bin(), 'tiers']).catch((error) => error);
    expect(refusal).toMatchObject({ code: 1, stdout: '' });
    expect(refusal.stderr).toMatch(/^error: voicefit needs Node\.js 22\.12 or newer, .*\n$/);
    expect(refusal.stderr).toContain(version);
  },
);

test('the file that an old Node reads first imports nothing before it has looked', async () => {
  const source = await readFile(bin(), 'utf8');
  expect(source.split('\n')[0]).toBe('#!/usr/bin/env node');
  expect(source).not.toMatch(/^\s*import\s*[^(\s]/m);
  for (const module of builtinModules) expect(source).not.toContain(`'${module}'`);
});
