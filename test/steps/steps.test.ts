import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { SetupError } from '../../main/nouns/setup-error.ts';
import { LiveState } from '../../main/steps/live-state.ts';
import { emptyState } from '../../main/steps/nouns/setup-state.ts';
import { NO_PROGRESS, type Reported, type Task } from '../../main/steps/nouns/step.ts';
import { StepBusy, StepCancelled } from '../../main/steps/nouns/step-errors.ts';
import { Steps } from '../../main/steps/steps.ts';

const empty = emptyState('r1');

class NoPower extends SetupError {}
const NO_POWER = { code: 'worker-silent', doing: 'decode', sec: 300 } as const;

const at = (fraction: number | null): Reported => ({ fraction });

const FIRST_ROUND = { code: 'round', model: 'Q4_K', round: 1, of: 4 } as const;

/** Work that goes on until it is told to stop. */
const untilStopped = ({ signal }: Task) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

function given() {
  const live = new LiveState(empty);
  return { live, steps: new Steps(live, () => new Date('2026-01-02T03:04:05Z')) };
}

test('a step answers what its work answers, and leaves nothing running', async () => {
  const { live, steps } = given();
  expect(await steps.run('probe', async () => 42)).toBe(42);
  expect(live.now).toEqual(empty);
});

test('while it runs, the state says which step, since when and how far', async () => {
  const { live, steps } = given();
  await steps.run('benchmark', async ({ report }) => {
    report({ fraction: 0.25, activity: FIRST_ROUND, figure: 7.6 });
    expect(live.now.running).toEqual({
      step: 'benchmark',
      progress: { ...NO_PROGRESS, fraction: 0.25, activity: FIRST_ROUND, figure: 7.6 },
      startedAt: '2026-01-02T03:04:05.000Z',
      trace: [],
    });
  });
});

test('what is not said is not known, and each figure stays in the trace', async () => {
  const live = new LiveState(empty);
  const times = ['00', '00', '02', '03'];
  const steps = new Steps(live, () => new Date(`2026-01-02T03:04:${times.shift() ?? '09'}Z`));
  await steps.run('benchmark', async ({ report }) => {
    report({ activity: { code: 'loading', model: 'Q4_K' } });
    report({ figure: 7.6, series: 'Q4_K', busy: true, secondsLeft: 8 });
    report({ figure: 9, series: 'Q6_K' });
    expect(live.now.running).toMatchObject({
      progress: { ...NO_PROGRESS, figure: 9, series: 'Q6_K' },
      trace: [
        { sec: 2, series: 'Q4_K', figure: 7.6, busy: true },
        { sec: 3, series: 'Q6_K', figure: 9, busy: false },
      ],
    });
  });
});

test('progress never runs back, and stays between 0 and 1', async () => {
  const { live, steps } = given();
  const seen: (number | null | undefined)[] = [];
  await steps.run('benchmark', async ({ report }) => {
    for (const fraction of [null, 0.5, 0.2, null, Number.NaN, 7, -1]) {
      report(at(fraction));
      seen.push(live.now.running?.progress.fraction);
    }
  });
  expect(seen).toEqual([null, 0.5, 0.5, 0.5, 0.5, 1, 1]);
});

test('a second step is refused with the name of the first', async () => {
  const { steps } = given();
  const download = steps.run('install', untilStopped).catch(() => {});
  await expect(steps.run('benchmark', async () => 1)).rejects.toMatchObject({ running: 'install' });
  await expect(steps.run('benchmark', async () => 1)).rejects.toBeInstanceOf(StepBusy);
  await steps.cancel('install');
  await download;
  expect(await steps.run('benchmark', async () => 1)).toBe(1);
});

test('cancelling ends the step, and answers only when its clean-up is done', async () => {
  const { live, steps } = given();
  let cleaned = false;
  const run = steps.run('benchmark', async (task) => {
    try {
      await untilStopped(task);
    } finally {
      await nextTurn();
      cleaned = true;
    }
  });
  const outcome = expect(run).rejects.toBeInstanceOf(StepCancelled);
  expect(await steps.cancel('benchmark')).toBe(true);
  expect(cleaned).toBe(true);
  await outcome;
  expect(live.now).toEqual(empty);
});

test('cancelling a step that does not run, or that finishes all the same, answers no', async () => {
  const { steps } = given();
  expect(await steps.cancel('probe')).toBe(false);
  const { promise, resolve } = Promise.withResolvers<string>();
  const run = steps.run('probe', () => promise);
  expect(await steps.cancel('benchmark')).toBe(false);
  const cancelled = steps.cancel('probe');
  resolve('done');
  expect(await cancelled).toBe(false);
  expect(await run).toBe('done');
});

test('what a child process says about its own end counts as cancelled, when it was told to stop', async () => {
  const { steps } = given();
  const run = steps.run('benchmark', (task) =>
    untilStopped(task).catch((reason) => {
      throw new Error('Command was killed', { cause: new Error('with SIGTERM', { cause: reason }) });
    }),
  );
  const outcome = expect(run).rejects.toBeInstanceOf(StepCancelled);
  await steps.cancel('benchmark');
  await outcome;
});

test('a bug that shows while stopping is not passed off as a cancellation', async () => {
  const { steps } = given();
  const run = steps.run('probe', (task) =>
    untilStopped(task).catch(() => {
      throw new TypeError('undefined is not a function');
    }),
  );
  const outcome = expect(run).rejects.toBeInstanceOf(TypeError);
  expect(await steps.cancel('probe')).toBe(false);
  await outcome;
});

test('an expected failure is kept in the state until its step is started again', async () => {
  const { live, steps } = given();
  const failing = async () => {
    throw new NoPower(NO_POWER);
  };
  await expect(steps.run('benchmark', failing)).rejects.toBeInstanceOf(NoPower);
  expect(live.now.failed).toEqual({ step: 'benchmark', failure: NO_POWER });
  await steps.run('probe', async () => expect(live.now.failed?.step).toBe('benchmark'));
  await steps.run('benchmark', async () => expect(live.now.failed).toBeNull());
  expect(live.now.failed).toBeNull();
});

test('a bug reaches the caller as it is, and the state as a failure', async () => {
  const { live, steps } = given();
  const bug = new RangeError('out of range');
  await expect(
    steps.run('probe', async () => {
      throw bug;
    }),
  ).rejects.toBe(bug);
  expect(live.now.failed).toMatchObject({ step: 'probe', failure: { code: 'bug' } });
  expect(live.now.failed?.failure).toMatchObject({ said: expect.stringContaining('out of range') });
});

test('a report that comes after the step is over changes nothing', async () => {
  const { live, steps } = given();
  const late = await steps.run('probe', async ({ report }) => report);
  late(at(0.5));
  expect(live.now.running).toBeNull();
  await steps.run('benchmark', async () => {
    late(at(0.9));
    expect(live.now.running?.progress.fraction).toBeNull();
  });
});
