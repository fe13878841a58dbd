import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LiveState } from '../../main/steps/live-state.ts';
import { emptyState } from '../../main/steps/nouns/setup-state.ts';

const given = () => new LiveState(emptyState('r1'));

test('a watcher gets the current state, then each change', async () => {
  const live = given();
  const seen = live.watch();
  expect((await seen.next()).value).toBe(live.now);
  const next = seen.next();
  live.change({ registryId: 'r2' });
  expect(await next).toMatchObject({ value: { registryId: 'r2' } });
  await seen.return();
});

test('a slow reader gets the newest state and skips those in between', async () => {
  const live = given();
  const seen = live.watch();
  await seen.next();
  for (let change = 0; change < 1000; change++) live.change({ registryId: `r${change}` });
  expect(await seen.next()).toMatchObject({ value: { registryId: 'r999' } });
  await seen.return();
});

test('two watchers see the same', async () => {
  const live = given();
  const [one, other] = [live.watch(), live.watch()];
  expect((await one.next()).value).toBe((await other.next()).value);
  expect(live.watcherCount).toBe(2);
  await Promise.all([one.return(), other.return()]);
  expect(live.watcherCount).toBe(0);
});

test('aborting ends a waiting watcher, and leaves none behind', async () => {
  const live = given();
  const abort = new AbortController();
  const seen = live.watch(abort.signal);
  await seen.next();
  const waiting = seen.next();
  await nextTurn();
  abort.abort();
  expect(await waiting).toEqual({ value: undefined, done: true });
  expect(live.watcherCount).toBe(0);
});

test('a watcher that was aborted before it started sees nothing', async () => {
  const seen = given().watch(AbortSignal.abort());
  expect((await seen.next()).done).toBe(true);
});
