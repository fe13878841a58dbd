import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { VOICEFIT } from '../browser/user.ts';
import { startOnce } from './app-start.ts';
import { commandLines, familyOf, stillRunning } from './command-lines.ts';
import { CHECKOUT } from './runtime.ts';
import { test } from './staged-desktop.ts';

test('nothing heavy is loaded before the window opens', async ({ stage }) => {
  const { modules } = await startOnce(stage.executable, stage.environment);
  expect(modules.some((url) => url.endsWith('/out/main/desktop.js'))).toBe(true);
  const heavy =
    /\/node_modules\/(systeminformation|@?node-llama-cpp|onnxruntime-node|got|yaml|diff|conf|electron-store|ajv)\//;
  expect(modules.filter((url) => heavy.test(url))).toEqual([]);
});

test('npm start opens the desktop app where there is a runtime and a display', async ({ stage }) => {
  const { executable, environment } = stage;
  const env = { DISPLAY: ':0', ...environment, ELECTRON_OVERRIDE_DIST_PATH: dirname(executable) };
  const start = spawn(process.execPath, [VOICEFIT, 'start'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  createInterface({ input: start.stderr }).on('line', (line) => said.push(line));
  await expect.poll(() => said).toContain('Opening the desktop app.');
  // It has a page, so it holds the instance lock: an earlier second start could come before it.
  const family = () => familyOf(start.pid ?? 0);
  const hasPage = async () =>
    (await commandLines(await family())).some(({ command }) => command.includes('--type=renderer'));
  await expect.poll(hasPage, { timeout: 90_000 }).toBe(true);
  // A second start notifies the first, which proves that it runs.
  await promisify(execFile)(executable, [CHECKOUT], { env });
  expect(start.exitCode).toBeNull();
  const all = await family();
  const ended = once(start, 'exit');
  start.kill('SIGINT');
  await ended;
  await expect.poll(() => stillRunning(all)).toEqual([]);
});
