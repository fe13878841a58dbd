import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { StepBusy } from '../../main/steps/nouns/step-errors.ts';
import { fetched, given, untilStopped } from './given.ts';

test('the machine can be probed during a download, and both are shown as running', async () => {
  const { live, steps } = given();
  const download = steps.run('install', untilStopped).catch(() => {});
  await nextTurn();
  await steps.run('probe', async () => {
    expect(Object.keys(live.now.running)).toEqual(['install', 'probe']);
  });
  expect(Object.keys(live.now.running)).toEqual(['install']);
  await steps.cancel('install');
  await download;
  expect(live.now.running).toEqual({});
});

test('during a download nothing can be measured or tried: the download is named, with the offer to pause it', async () => {
  const { live, steps } = given();
  const download = steps.run('install', untilStopped).catch(() => {});
  for (const step of ['benchmark', 'try', 'install'] as const) {
    const refused = steps.run(step, async () => 1);
    await expect(refused).rejects.toBeInstanceOf(StepBusy);
    await expect(refused).rejects.toMatchObject({ running: 'install', canPause: true });
  }
  expect(live.now.failed).toEqual({});
  await steps.pause('install');
  await download;
  expect(await steps.run('benchmark', async () => 1)).toBe(1);
});

test('during a measurement nothing can start: the measurement is named, and cannot be paused', async () => {
  const { steps } = given();
  const measurement = steps.run('benchmark', untilStopped).catch(() => {});
  for (const step of ['probe', 'benchmark', 'install', 'try', 'configure'] as const) {
    await expect(steps.run(step, async () => 1)).rejects.toMatchObject({
      running: 'benchmark',
      canPause: false,
    });
  }
  await steps.cancel('benchmark');
  await measurement;
});

test('a blocking step that cannot be paused is named before one that can', async () => {
  const { steps } = given();
  const running = [steps.run('install', untilStopped), steps.run('probe', untilStopped)];
  await expect(steps.run('benchmark', async () => 1)).rejects.toMatchObject({
    running: 'probe',
    canPause: false,
  });
  await Promise.all([steps.cancel('install'), steps.cancel('probe')]);
  await Promise.allSettled(running);
});

test('each step reports for itself, and the end of one does not affect the other', async () => {
  const { live, steps, timeline } = given();
  const { promise: isLookedAt, resolve: look } = Promise.withResolvers<void>();
  const download = steps.run('install', async ({ report }) => {
    report(fetched(100));
    await isLookedAt;
    report(fetched(200));
    timeline.pass(100);
    expect(live.now.running).toMatchObject({ install: { progress: fetched(200) } });
  });
  await nextTurn();
  await steps.run('probe', async ({ report }) => {
    report({ fraction: 0.5 });
    timeline.pass(100);
    expect(live.now.running).toMatchObject({
      install: { progress: fetched(100) },
      probe: { progress: { fraction: 0.5 } },
    });
  });
  look();
  await download;
});
