import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { VoiceSpeed } from '../../../main/benchmark/nouns/speed-profile.ts';
import { measureVoices } from '../../../main/benchmark/voices/measure-voices.ts';
import type { Platform } from '../../../main/platform.ts';
import type { PiperShape } from '../../../main/predict/piper-shape.ts';
import { expectGone } from '../../inference/processes.ts';
import { changedPlatform, observedPlatform, platformOf } from '../../try/voice/observed-platform.ts';
import { givenTask, machineWith } from '../given.ts';

const SPAN = { from: 0, to: 0.5 };
const tiny = (isPaired: boolean): PiperShape => ({
  hidden: 8,
  filter: 32,
  decoder: {
    channels: 8,
    stages: [{ rate: 4, kernel: 8 }],
    blocks: [{ kernel: 3, dilations: [1], isPaired }],
  },
});
const shapes = { medium: tiny(false), high: tiny(true) };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-test-'));
  vi.stubEnv('VOICEFIT_TMPDIR', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const measured = (platform: Platform, { task } = givenTask(), machine = machineWith()) =>
  measureVoices({ machine, platform, task, span: SPAN, shapes, longestMs: 60_000 });

test('both shapes are run with one and with two threads, and neither process nor file is left', async () => {
  const { platform, pids } = observedPlatform();
  const given = givenTask();
  const voices = await measured(platform, given);
  expect(VoiceSpeed.array().parse(voices)).toEqual(voices);
  expect(voices.map(({ shape, threads }) => `${shape} ${threads}`).toSorted()).toEqual([
    'high 1',
    'high 2',
    'medium 1',
    'medium 2',
  ]);
  const fractions = given.reported.map(({ fraction }) => fraction ?? 0);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(Math.max(...fractions)).toBeLessThanOrEqual(SPAN.to);
  expect(pids).toHaveLength(1);
  for (const pid of pids) await expectGone(pid);
  expect(await readdir(folder)).toEqual([]);
});

test.for<[string, Platform]>([
  ['whose process ends at once', platformOf('exit 3')],
  [
    'for which there is no runtime',
    changedPlatform("Object.defineProperty(process, 'arch', { value: 'riscv64' });"),
  ],
])('on a machine %s no voice is measured, and nothing fails', async ([, platform]) => {
  expect(await measured(platform)).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

test('with little free memory nothing is started', async () => {
  const { platform, pids } = observedPlatform();
  const machine = machineWith({ memory: { availableBytes: 3e8 } });
  expect(await measured(platform, givenTask(), machine)).toEqual([]);
  expect(pids).toEqual([]);
});

test('where its time was over before it was done, nobody knows who took the processor, and ranges are wide', async () => {
  const ran = "{ type: 'ran', graph, threads: 1, isWarmUp: false, frames: 100, ms: 10 }";
  const line = `for (const graph of ['flow', 'medium']) process.send(${ran}); await new Promise(() => setInterval(() => {}, 1e6));`;
  const platform = changedPlatform(line);
  const { task } = givenTask();
  const voices = await measureVoices({
    machine: machineWith(),
    platform,
    task,
    span: SPAN,
    shapes,
    longestMs: 2000,
  });
  expect(voices).toMatchObject([{ shape: 'medium' }]);
  expect(voices[0]?.relativeRange.low).toBeLessThan(0.5);
});

test('cancelled, it leaves neither process nor file', async () => {
  const { platform, pids } = observedPlatform();
  const given = givenTask();
  const reason = new Error('stopped by the user');
  const startWorker: Platform['startWorker'] = (name) => {
    setImmediate(() => given.abort.abort(reason));
    return platform.startWorker(name);
  };
  await expect(measured({ startWorker }, given)).rejects.toBe(reason);
  for (const pid of pids) await expectGone(pid);
  expect(await readdir(folder)).toEqual([]);
});
