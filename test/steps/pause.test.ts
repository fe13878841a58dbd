import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { SetupError } from '../../main/nouns/setup-error.ts';
import { StepCancelled, StepPaused } from '../../main/steps/nouns/step-errors.ts';
import type { Task } from '../../main/steps/nouns/task.ts';
import { fetched, given, Queue, untilStopped } from './given.ts';

class DiskFull extends SetupError {}

const paused = {
  step: 'install',
  startedAt: '2026-01-02T03:04:05.000Z',
  stoppedAt: '2026-01-02T03:05:05.000Z',
  progress: fetched(430),
} as const;

/** A download that reaches this progress, and then waits. */
const until = (fetchedBytes: number) => (task: Task<'install'>) => {
  task.report(fetched(fetchedBytes));
  return untilStopped(task);
};

test('a paused step shows its progress and start time, and resumes from there when it is started again', async () => {
  const { live, steps, timeline } = given();
  const first = steps.run('install', until(430));
  const outcome = expect(first).rejects.toBeInstanceOf(StepPaused);
  await nextTurn();
  timeline.pass(60_000);
  expect(await steps.pause('install')).toBe(true);
  await outcome;
  expect(live.now.running).toEqual({});
  expect(live.now.failed).toEqual({});
  expect(live.now.paused).toEqual({ install: paused });
  await steps.run('install', async () => {
    expect(live.now.paused).toEqual({});
    expect(live.now.running.install?.progress.files).toEqual(fetched(430).files);
  });
  expect(live.now.paused).toEqual({});
});

test('cancelling keeps nothing, even of a paused or pausing step', async () => {
  const { live, steps } = given();
  for (const end of [() => steps.cancel('install'), pauseAndCancel]) {
    const run = steps.run('install', until(430)).catch((error: unknown) => error);
    await nextTurn();
    expect(await end()).toBe(true);
    expect(await run).toBeInstanceOf(StepCancelled);
    expect(live.now.paused).toEqual({});
  }
  const paused = steps.run('install', until(430)).catch(() => {});
  await nextTurn();
  await steps.pause('install');
  await paused;
  expect(await steps.cancel('install')).toBe(true);
  expect(live.now.paused).toEqual({});
  expect(await steps.cancel('install')).toBe(false);

  async function pauseAndCancel() {
    const pausing = steps.pause('install');
    const cancelled = await steps.cancel('install');
    expect(await pausing).toBe(false);
    return cancelled;
  }
});

test('a step that is paused before it could begin is paused, and never begins', async () => {
  const queue = new Queue();
  const { live, steps } = given(queue);
  let hasBegun = false;
  const run = steps.run('install', async () => {
    hasBegun = true;
  });
  const outcome = expect(run).rejects.toBeInstanceOf(StepPaused);
  const pausing = steps.pause('install');
  queue.open();
  expect(await pausing).toBe(true);
  await outcome;
  expect(hasBegun).toBe(false);
  expect(live.now.paused.install).toMatchObject({ step: 'install' });
});

test('a resumed step that is cancelled before it could begin is forgotten', async () => {
  const queue = new Queue({ install: paused });
  const { live, steps } = given(queue);
  const run = expect(steps.run('install', untilStopped)).rejects.toBeInstanceOf(StepCancelled);
  const cancelling = steps.cancel('install');
  queue.open();
  expect(await cancelling).toBe(true);
  await run;
  expect(live.now.paused).toEqual({});
  expect(queue.unfinished).toEqual({});
});

test('a failed step is unfinished too: none of its progress is lost', async () => {
  const { live, steps } = given();
  const failing = async ({ report }: Task<'install'>) => {
    report(fetched(430));
    throw new DiskFull({ code: 'no-room-for-models', neededBytes: 2, rooms: [] });
  };
  await expect(steps.run('install', failing)).rejects.toBeInstanceOf(DiskFull);
  expect(live.now.failed.install?.failure.code).toBe('no-room-for-models');
  expect(live.now.paused.install?.progress).toEqual(fetched(430));
});

test('a step that ends while it is asked to pause has finished', async () => {
  const { live, steps } = given();
  const { promise, resolve } = Promise.withResolvers<string>();
  const run = steps.run('install', () => promise);
  await nextTurn();
  const pausing = steps.pause('install');
  resolve('all here');
  expect(await pausing).toBe(false);
  expect(await run).toBe('all here');
  expect(live.now.paused).toEqual({});
});

test('pausing a step that does not run changes nothing', async () => {
  const { live, steps } = given();
  const before = live.now;
  expect(await steps.pause('install')).toBe(false);
  expect(live.now).toBe(before);
});
