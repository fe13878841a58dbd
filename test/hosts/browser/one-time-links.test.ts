import { expect, test } from 'vitest';
import { LINK_LIFE_MS, OneTimeLinks } from '../../../main/hosts/browser/one-time-links.ts';

test('a token works until its ten minutes are over', () => {
  let nowMs = 0;
  const links = new OneTimeLinks(() => nowMs);
  const [early, late] = [links.issue(), links.issue()];
  nowMs = LINK_LIFE_MS - 1;
  expect(links.redeem(early)).toBe(true);
  nowMs = LINK_LIFE_MS;
  expect(links.redeem(late)).toBe(false);
});

test('a token works once, and does not affect the others', () => {
  const links = new OneTimeLinks();
  const [first, second] = [links.issue(), links.issue()];
  expect([links.redeem(first), links.redeem(first), links.redeem(second)]).toEqual([true, false, true]);
});

test('requesting links endlessly expires the old ones, and memory does not grow', () => {
  const links = new OneTimeLinks();
  const tokens = Array.from({ length: 100 }, () => links.issue());
  expect(tokens.filter((token) => links.redeem(token))).toEqual(tokens.slice(-16));
});

test('tokens have 256 bits and are unique', () => {
  const links = new OneTimeLinks();
  const tokens = Array.from({ length: 1000 }, () => links.issue());
  expect(new Set(tokens).size).toBe(1000);
  expect(tokens.map((token) => Buffer.from(token, 'base64url').length)).toEqual(tokens.map(() => 32));
});
