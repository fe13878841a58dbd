import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { SetupError } from '../../main/nouns/setup-error.ts';
import { lastFailed } from '../../main/steps/nouns/how-far.ts';
import { emptyState } from '../../main/steps/nouns/setup-state.ts';
import { StepCancelled } from '../../main/steps/nouns/step-errors.ts';
import { given, untilStopped } from './given.ts';

const empty = emptyState('r1');

class NoPower extends SetupError {}
const NO_POWER = { code: 'worker-silent', doing: 'decode', sec: 300 } as const;

const at = (fraction: number | null) => ({ fraction });

const FIRST_ROUND = { code: 'round', model: 'Q4_K', round: 1, of: 4 } as const;

test('a step returns the result of its work, and leaves nothing running', async () => {
  const { live, steps } = given();
  expect(await steps.run('probe', async () => 42)).toBe(42);
  expect(live.now).toEqual(empty);
});

test('while it runs, the state shows which step, since when and its progress', async () => {
  const { live, steps } = given();
  await steps.run('probe', async ({ report }) => {
    report({ fraction: 0.25, activity: FIRST_ROUND });
    expect(live.now.running).toEqual({
      probe: {
        step: 'probe',
        startedAt: '2026-01-02T03:04:05.000Z',
        progress: { fraction: 0.25, activity: FIRST_ROUND },
      },
    });
  });
});

test('values that are not reported are unknown, and each figure stays in the trace', async () => {
  const { live, steps, timeline } = given();
  await steps.run('benchmark', async ({ report }) => {
    report({ activity: { code: 'loading', model: 'Q4_K' } });
    timeline.pass(2000);
    report({ figure: 7.6, series: 'Q4_K', busy: true, secondsLeft: 8 });
    timeline.pass(1000);
    report({ figure: 9, series: 'Q6_K' });
    expect(live.now.running.benchmark).toMatchObject({
      progress: { fraction: null, activity: null, secondsLeft: null, busy: false },
      trace: [
        { sec: 2, series: 'Q4_K', figure: 7.6, busy: true },
        { sec: 3, series: 'Q6_K', figure: 9, busy: false },
      ],
    });
  });
});

test('a trial reports the answer so far, of a long answer the end', async () => {
  const { live, steps, timeline } = given();
  await steps.run('try', async ({ report }) => {
    const answering = { doing: 'answering', loadSec: null } as const;
    report({ ...answering, text: 'We open' });
    expect(live.now.running.try?.progress).toEqual({ ...answering, text: 'We open' });
    report({ ...answering, text: `${'x'.repeat(10_000)} at nine.` });
    timeline.pass(100);
    expect(live.now.running.try?.progress.text).toMatch(/ at nine\.$/);
    expect(live.now.running.try?.progress.text.length).toBeLessThan(5000);
  });
});

test('progress never decreases, and stays between 0 and 1', async () => {
  const { live, steps, timeline } = given();
  const seen: (number | null | undefined)[] = [];
  await steps.run('benchmark', async ({ report }) => {
    for (const fraction of [null, 0.5, 0.2, null, Number.NaN, 7, -1]) {
      report(at(fraction));
      timeline.pass(100);
      seen.push(live.now.running.benchmark?.progress.fraction);
    }
  });
  expect(seen).toEqual([null, 0.5, 0.5, 0.5, 0.5, 1, 1]);
});

test('cancelling ends the step, and resolves only when its clean-up is done', async () => {
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
  await nextTurn();
  expect(await steps.cancel('benchmark')).toBe(true);
  expect(cleaned).toBe(true);
  await outcome;
  expect(live.now).toEqual(empty);
});

test('a step that is cancelled before its work has started does not start it', async () => {
  const { live, steps } = given();
  let hasBegun = false;
  const run = steps.run('probe', async () => {
    hasBegun = true;
  });
  const outcome = expect(run).rejects.toBeInstanceOf(StepCancelled);
  expect(await steps.cancel('probe')).toBe(true);
  await outcome;
  expect(hasBegun).toBe(false);
  expect(live.now).toEqual(empty);
});

test('cancelling a step that does not run, or that finishes anyway, returns false', async () => {
  const { steps } = given();
  expect(await steps.cancel('probe')).toBe(false);
  const { promise, resolve } = Promise.withResolvers<string>();
  const run = steps.run('probe', () => promise);
  await nextTurn();
  expect(await steps.cancel('benchmark')).toBe(false);
  const cancelled = steps.cancel('probe');
  resolve('done');
  expect(await cancelled).toBe(false);
  expect(await run).toBe('done');
});

test('the error of a child process counts as cancelled if it was asked to stop', async () => {
  const { steps } = given();
  const run = steps.run('benchmark', (task) =>
    untilStopped(task).catch((reason) => {
      throw new Error('Command was killed', { cause: new Error('with SIGTERM', { cause: reason }) });
    }),
  );
  const outcome = expect(run).rejects.toBeInstanceOf(StepCancelled);
  await nextTurn();
  await steps.cancel('benchmark');
  await outcome;
});

test('a bug that appears while stopping is not reported as a cancellation', async () => {
  const { steps } = given();
  const run = steps.run('probe', (task) =>
    untilStopped(task).catch(() => {
      throw new TypeError('undefined is not a function');
    }),
  );
  const outcome = expect(run).rejects.toBeInstanceOf(TypeError);
  await nextTurn();
  expect(await steps.cancel('probe')).toBe(false);
  await outcome;
});

test('an expected failure is kept in the state until its step is started again', async () => {
  const { live, steps } = given();
  const failing = async () => {
    throw new NoPower(NO_POWER);
  };
  await expect(steps.run('benchmark', failing)).rejects.toBeInstanceOf(NoPower);
  const failedAt = '2026-01-02T03:04:05.000Z';
  expect(live.now.failed).toEqual({ benchmark: { step: 'benchmark', failedAt, failure: NO_POWER } });
  await steps.run('probe', async () => expect(live.now.failed).toHaveProperty('benchmark'));
  await steps.run('benchmark', async () => expect(live.now.failed).toEqual({}));
  expect(live.now.failed).toEqual({});
});

test('a bug reaches the caller unchanged, and the state as a failure', async () => {
  const { live, steps } = given();
  const bug = new RangeError('out of range');
  await expect(
    steps.run('probe', async () => {
      throw bug;
    }),
  ).rejects.toBe(bug);
  expect(live.now.failed.probe).toMatchObject({ step: 'probe', failure: { code: 'bug' } });
  expect(live.now.failed.probe?.failure).toMatchObject({ said: expect.stringContaining('out of range') });
});

test('each step keeps its own failure, and the last one is known', async () => {
  const { live, steps, timeline } = given();
  const failing = (sec: number) => () => Promise.reject(new NoPower({ ...NO_POWER, sec }));
  for (const [step, sec] of [
    ['install', 1],
    ['benchmark', 2],
    ['probe', 3],
  ] as const) {
    timeline.pass(1000);
    await expect(steps.run(step, failing(sec))).rejects.toBeInstanceOf(NoPower);
  }
  expect(Object.keys(live.now.failed).toSorted()).toEqual(['benchmark', 'install', 'probe']);
  expect(lastFailed(live.now.failed)?.failure).toMatchObject({ sec: 3 });
});

test('a report after the end of its step changes nothing', async () => {
  const { live, steps } = given();
  const late = await steps.run('probe', async ({ report }) => report);
  late(at(0.5));
  expect(live.now.running).toEqual({});
  await steps.run('probe', async () => {
    late(at(0.9));
    expect(live.now.running.probe?.progress.fraction).toBeNull();
  });
});
