import { expect, test } from 'vitest';
import type { Recommendation } from '../../../preload/contract.ts';
import { consequenceOf } from '../../../renderer/pages/measure/consequence.ts';
import { given } from '../../recommend/given.ts';
import { rowWith } from '../given.ts';

const IN_TIME = [rowWith({ id: 'small' })];
const TOO_SLOW = [rowWith({ id: 'large', verdict: 'too-slow' })];

const without = (kind: string, advice: Recommendation): Recommendation => ({
  ...advice,
  alternatives: advice.alternatives.filter((option) => option.kind !== kind),
});

test('until both are answered nothing is said', () => {
  expect(consequenceOf(null, IN_TIME)).toEqual({ kind: 'open' });
  expect(consequenceOf(given({}), null)).toEqual({ kind: 'open' });
});

test('the advised model is named with its reply', () => {
  const advice = given({ ramGib: 39, cores: 16, score: 2.5 });
  expect(consequenceOf(advice, IN_TIME)).toEqual({
    kind: 'advised',
    model: 'Phi-3-mini',
    replySec: expect.closeTo(9.3, 1),
  });
});

test('a fast machine of two cores is not told that no model answers in time', () => {
  const small = given({ cores: 2, score: 5.5 });
  expect(consequenceOf(small, IN_TIME).kind).toBe('below-requirements');
  expect(consequenceOf(without('below-requirements', small), IN_TIME)).toEqual({ kind: 'open' });
});

test('that none answers in time is said where none does', () => {
  const slow = without('below-requirements', given({ cores: 2, score: 0.1 }));
  expect(consequenceOf(slow, TOO_SLOW)).toEqual({ kind: 'none-in-time' });
});
