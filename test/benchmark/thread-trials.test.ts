import { expect, test } from 'vitest';
import type { MadeVisit } from '../../main/benchmark/calm-watch.ts';
import { ThreadTrials } from '../../main/benchmark/thread-trials.ts';

/** A trial in which a token takes so long. */
const trial = (ms: number, takenCores = 0): MadeVisit => ({
  visit: { stepMs: [ms, ms, ms], prefillMs: 24 * ms },
  takenCores,
});

/** Trials of two threads and of one, in turn: milliseconds per token, and how many cores others took. */
async function trials(...rounds: { two: readonly [number, number?]; one: readonly [number, number?] }[]) {
  const all = new ThreadTrials([2, 1]);
  for (const { two, one } of rounds) {
    await all.again(async (threads) => trial(...(threads === 2 ? two : one)));
  }
  return all;
}

test('the number of threads that is clearly faster is the best one', async () => {
  expect((await trials({ two: [10], one: [18] })).best()).toBe(2);
  expect((await trials({ two: [18], one: [10] })).best()).toBe(1);
});

test('a moment in which another program was busy does not decide it', async () => {
  const disturbed = { two: [40, 1], one: [18, 0] } as const;
  expect((await trials(disturbed)).best()).toBe(1);
  expect((await trials(disturbed, { two: [10], one: [18] })).best()).toBe(2);
  expect((await trials({ two: [10], one: [18] }, disturbed)).best()).toBe(2);
});

test('it is only certain once each number of threads had an undisturbed trial', async () => {
  const disturbed = { two: [40, 1], one: [18, 0] } as const;
  expect((await trials(disturbed)).takenCores()).toBe(1);
  expect((await trials(disturbed, { two: [10], one: [18] })).takenCores()).toBe(0);
});

test('where only one number is possible nothing is tried', async () => {
  const only = new ThreadTrials([1]);
  await only.again(() => Promise.reject(new Error('tried')));
  expect(only.takenCores()).toBe(0);
});
