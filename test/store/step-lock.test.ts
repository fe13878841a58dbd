import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodePlatform } from '../../main/platform.ts';
import { createSetup } from '../../main/setup.ts';
import type { StepName } from '../../main/steps/nouns/step-table.ts';
import { enterStep, RunsElsewhere, stepsEntered } from '../../main/store/step-lock.ts';

let folder: string;
let holder: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-lock-'));
});
afterEach(async () => {
  holder?.kill('SIGKILL');
  holder = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** Another process that runs a step. */
async function elsewhere(step: StepName): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'step-lock-holder.ts');
  holder = spawn(process.execPath, [script, folder, step], { stdio: ['pipe', 'pipe', 'inherit'] });
  if (holder.stdout !== null) await once(holder.stdout, 'data');
  return holder;
}

/** Enters and leaves, with some work in between. */
async function measuringAlone<T>(home: string, work: () => Promise<T>): Promise<T> {
  const release = await enterStep(home, 'benchmark');
  return work().finally(release);
}

const done = async () => 'done';

test('one process measures at a time, and leaves nothing behind', async () => {
  const other = await elsewhere('benchmark');
  await expect(measuringAlone(folder, done)).rejects.toBeInstanceOf(RunsElsewhere);
  other.stdin?.end();
  await once(other, 'exit');
  expect(await measuringAlone(folder, done)).toBe('done');
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of a killed process does not block, not even briefly', async () => {
  const other = await elsewhere('benchmark');
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(await readdir(folder)).toContain('benchmark.lock');
  expect(await measuringAlone(folder, done)).toBe('done');
  expect(await readdir(folder)).toEqual([]);
});

test('a lock with an unknown owner expires when it has not been touched for long', async () => {
  const lock = join(folder, 'benchmark.lock');
  await mkdir(lock);
  await writeFile(join(folder, 'benchmark.owner'), 'garbage');
  await expect(measuringAlone(folder, done)).rejects.toBeInstanceOf(RunsElsewhere);
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lock, longAgo, longAgo);
  expect(await measuringAlone(folder, done)).toBe('done');
});

test('of many processes that start at once after a killed one, only one measures', async () => {
  const other = await elsewhere('benchmark');
  other.kill('SIGKILL');
  await once(other, 'exit');
  const { promise: allOthersRefused, resolve } = Promise.withResolvers<void>();
  const errors: unknown[] = [];
  const attempts = Array.from({ length: 8 }, () =>
    measuringAlone(folder, () => allOthersRefused).catch((error: unknown) => {
      if (errors.push(error) === 7) resolve();
    }),
  );
  await Promise.all(attempts);
  expect(errors).toHaveLength(7);
  for (const error of errors) expect(error).toBeInstanceOf(RunsElsewhere);
});

test('when the work fails, the lock is released', async () => {
  const failing = () => Promise.reject(new Error('broken'));
  await expect(measuringAlone(folder, failing)).rejects.toThrow('broken');
  expect(await measuringAlone(folder, done)).toBe('done');
});

test('a folder that cannot hold a lock does not stop the measurement', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(await measuringAlone(join(folder, 'file', 'home'), done)).toBe('done');
});

test('a download elsewhere prevents measuring and a second download, but not a compatible step', async () => {
  const other = await elsewhere('install');
  for (const step of ['benchmark', 'try', 'install'] as const) {
    await expect(enterStep(folder, step)).rejects.toMatchObject({ running: 'install', canPause: true });
  }
  for (const step of ['probe', 'configure'] as const) await (await enterStep(folder, step))();
  expect(await stepsEntered(folder)).toEqual(['install']);
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(await stepsEntered(folder)).toEqual([]);
});

test('in a wizard it appears as a busy step, not as a failure', async () => {
  await elsewhere('benchmark');
  const setup = createRouterClient(await createSetup({ platform: nodePlatform, homeFolder: folder }));
  await setup.probe.run();
  await expect(setup.benchmark.run({ quick: true })).rejects.toMatchObject({
    code: 'BUSY',
    data: { step: 'benchmark', elsewhere: true, canPause: false },
  });
  for await (const { running, failed } of await setup.steps.watch()) {
    expect({ running, failed }).toEqual({ running: {}, failed: {} });
    break;
  }
});
