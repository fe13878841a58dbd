import { expect, test } from 'vitest';
import type { Recommendation } from '../../../preload/contract.ts';
import { consequenceOf } from '../../../renderer/pages/measure/consequence.ts';
import { given } from '../../recommend/given.ts';
import { rowWith } from '../../recommend/given-row.ts';

const IN_TIME = [rowWith({ id: 'small' })];
const TOO_SLOW = [rowWith({ id: 'large', verdict: 'too-slow' })];

const without = (kind: string, advice: Recommendation): Recommendation => ({
  ...advice,
  alternatives: advice.alternatives.filter((option) => option.kind !== kind),
});

test('nothing is shown until both answers have arrived', () => {
  expect(consequenceOf(null, IN_TIME)).toEqual({ kind: 'open' });
  expect(consequenceOf(given({}), null)).toEqual({ kind: 'open' });
});

test('the advised model is shown with its reply time', () => {
  const advice = given({ ramGib: 39, cores: 16, score: 2.5 });
  expect(consequenceOf(advice, IN_TIME)).toEqual({
    kind: 'advised',
    model: 'Phi-3-mini',
    replySec: expect.closeTo(9.3, 1),
  });
});

test('a fast machine with two cores does not get the message that no model answers in time', () => {
  const small = given({ cores: 2, score: 5.5 });
  expect(consequenceOf(small, IN_TIME).kind).toBe('below-requirements');
  expect(consequenceOf(without('below-requirements', small), IN_TIME)).toEqual({ kind: 'open' });
});

test('the message that none answers in time appears only when it is true', () => {
  const slow = without('below-requirements', given({ cores: 2, score: 0.1 }));
  expect(consequenceOf(slow, TOO_SLOW)).toEqual({ kind: 'none-in-time' });
});
