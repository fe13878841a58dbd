import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../main/words/en.ts';
import packageJson from '../package.json' with { type: 'json' };

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const built = join(root, 'out');
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'voicefit-build-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const bin = () => join(built, packageJson.bin.voicefit.replace(/^out\//, ''));

test('the built command gives the same answers as the source', async () => {
  const { stdout } = await run(process.execPath, [bin(), 'tiers', '--json'], {
    env: { VOICEFIT_HOME: home },
  });
  expect(JSON.parse(stdout).tiers.length).toBeGreaterThan(1);
});

test.for(['voicefit', 'inference-worker', 'hardware-worker', 'hash-worker', 'voice-worker'])(
  '%s is in the flat output folder',
  async (name) => {
    expect(await readFile(join(built, 'main', `${name}.js`), 'utf8')).not.toBe('');
  },
);

test('the runtime is not bundled, because its self-test would always succeed', async () => {
  expect(await readFile(join(built, 'main', 'inference-worker.js'), 'utf8')).toMatch(
    /from ["']node-llama-cpp["']/,
  );
});

test('nor is the runtime of voices, which is loaded only where there is one', async () => {
  expect(await readFile(join(built, 'main', 'voice-worker.js'), 'utf8')).toMatch(
    /import\(["']onnxruntime-node["']\)/,
  );
});

test.for(['18.20.4', '20.20.2', '22.11.0'])(
  'Node %s gets one line that names the required version',
  async (version) => {
    const old = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
    const refusal = await run(process.execPath, ['--import', old, bin(), 'tiers']).catch((error) => error);
    expect(refusal).toMatchObject({ code: 1, stdout: '' });
    expect(refusal.stderr).toMatch(/^error: voicefit needs Node\.js 22\.12 or newer, .*\n$/);
    expect(refusal.stderr).toContain(version);
  },
);

test('the file that an old Node reads first imports nothing before the version check', async () => {
  const source = await readFile(bin(), 'utf8');
  expect(source.split('\n')[0]).toBe('#!/usr/bin/env node');
  expect(source).not.toMatch(/^\s*import\s*[^(\s]/m);
  for (const module of builtinModules) expect(source).not.toContain(`'${module}'`);
});

describe('the wizard', () => {
  const MOST_GZIP_BYTES = 250_000;
  const assets = () => join(built, 'renderer', 'assets');
  const scripts = async () => {
    const names = (await readdir(assets())).filter((name) => name.endsWith('.js'));
    return await Promise.all(names.map((name) => readFile(join(assets(), name))));
  };

  test('costs at most 250 kB of JavaScript, gzip, to open', async () => {
    const html = await readFile(join(built, 'renderer', 'index.html'), 'utf8');
    const names = [...html.matchAll(/assets\/([\w-]+\.js)/g)].map(([, name = '']) => name);
    const opened = await Promise.all(names.map((name) => readFile(join(assets(), name))));
    const bytes = opened.map((script) => gzipSync(script).length);
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_GZIP_BYTES);
  });

  test('contains no text of the terminal', async () => {
    for (const script of await scripts()) expect(script.toString()).not.toContain(en.terminal.downloadPaused);
  });

  test('contains no schemas: data is parsed on the machine side', async () => {
    for (const script of await scripts()) expect(script.toString()).not.toMatch(/ZodError|invalid_type/);
  });

  test('needs nothing inline, which its Content-Security-Policy would block', async () => {
    const html = await readFile(join(built, 'renderer', 'index.html'), 'utf8');
    expect(html).not.toMatch(/<style|<script(?![^>]*src=)|style=|data:/);
  });
});
