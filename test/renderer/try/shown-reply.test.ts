import { expect, test } from 'vitest';
import { isSlowLoad, secondsSince } from '../../../renderer/pages/try/loading.ts';
import { shownReply } from '../../../renderer/pages/try/shown-reply.ts';

test.for<[string, string]>([
  ['We open at ni', ''],
  ['We open at nine.', 'We open at nine.'],
  ['We open at nine. Shall I', 'We open at nine.'],
  ['He said "come at nine." Then', 'He said "come at nine."'],
  ['It costs 9.50 today', ''],
  ['Ja! Um neun? Gern', 'Ja! Um neun?'],
  ['', ''],
])('of %j those who want little motion see %j', ([text, shown]) => {
  expect(shownReply(text, true)).toBe(shown);
  expect(shownReply(text, false)).toBe(text);
});

test('loading is slow well after its prediction, not just after', () => {
  expect(isSlowLoad(6.5, 6)).toBe(false);
  expect(isSlowLoad(18, 6)).toBe(true);
  expect(isSlowLoad(1.2, 0.2)).toBe(false);
});

test('a clock that is behind shows no negative time', () => {
  expect(secondsSince('2026-11-24T10:32:00Z', Date.parse('2026-11-24T10:31:58Z'))).toBe(0);
  expect(secondsSince('2026-11-24T10:32:00Z', Date.parse('2026-11-24T10:32:03Z'))).toBe(3);
});
