import { expect, test } from 'vitest';
import { EmptyPage } from '../../../main/hosts/desktop/empty-page.ts';

/** A page, and the times at which it was loaded again. */
function watched() {
  let now = 0;
  let due: { act: () => void; at: number } | null = null;
  const reloads: number[] = [];
  const timer = (act: () => void, ms: number) => {
    const mine = { act, at: now + ms };
    due = mine;
    return () => {
      if (due === mine) due = null;
    };
  };
  const page = new EmptyPage(() => {
    reloads.push(now);
    page.begin();
  }, timer);
  const pass = (sec: number) => {
    now += 1000 * sec;
    const late = due;
    if (late === null || late.at > now) return;
    due = null;
    late.act();
  };
  return { page, pass, reloads };
}

test('a page that stays empty is loaded again, once', () => {
  const { page, pass, reloads } = watched();
  page.begin();
  pass(29);
  expect(reloads).toEqual([]);
  pass(2);
  expect(reloads).toEqual([31_000]);
  pass(60);
  pass(60);
  expect(reloads).toHaveLength(1);
});

test('a page whose script runs is left alone, and so is one that is gone', () => {
  const { page, pass, reloads } = watched();
  page.begin();
  pass(1);
  page.end();
  pass(100);
  expect(reloads).toEqual([]);
});
