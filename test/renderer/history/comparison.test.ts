import { expect, test } from 'vitest';
import { compared } from '../../../renderer/pages/history/comparison.ts';
import { runWith } from '../given.ts';

const scored = (cpuScore: number, low: number, high: number) =>
  runWith({ cpuScore, cpuScoreRange: { low, high } });
const bare = (cpuScore: number) => runWith({ cpuScore, cpuScoreRange: null });
const busy = runWith({ cpuScore: 1.2, cpuScoreRange: { low: 0.8, high: 1.4 }, contended: true });

test('without a run there is nothing to compare', () => {
  expect(compared([])).toEqual({ kind: 'none' });
});

test('the first run has nothing to compare with', () => {
  expect(compared([runWith()])).toEqual({ kind: 'first', score: 2.5, isOnly: true });
});

test('overlapping ranges count as unchanged, however far apart the scores are', () => {
  expect(compared([scored(3, 2.2, 3.5), scored(2, 1.6, 2.3)])).toEqual({ kind: 'as-before', score: 2 });
});

test('ranges that touch count as unchanged', () => {
  expect(compared([scored(3, 2.5, 3.5), scored(2.2, 2, 2.5)]).kind).toBe('as-before');
});

test('ranges that do not overlap are slower or faster by a percentage', () => {
  expect(compared([scored(2.5, 2.4, 2.6), scored(2, 1.9, 2.1)])).toEqual({
    kind: 'slower',
    score: 2,
    share: expect.closeTo(0.2),
  });
  expect(compared([scored(2, 1.9, 2.1), scored(2.5, 2.4, 2.6)])).toMatchObject({
    kind: 'faster',
    share: expect.closeTo(0.25),
  });
});

test('without ranges no difference is reported', () => {
  expect(compared([bare(2.5), bare(1.2)]).kind).toBe('as-before');
});

test('a busy run has no single score to compare', () => {
  expect(compared([runWith(), busy])).toEqual({ kind: 'unsure', entry: busy });
});

test('a busy run between two quiet ones is skipped', () => {
  expect(compared([scored(2.5, 2.4, 2.6), busy, scored(2.5, 2.4, 2.6)]).kind).toBe('as-before');
});

test('a quiet run that only follows busy ones is the first comparable one', () => {
  expect(compared([busy, scored(2.5, 2.4, 2.6)])).toMatchObject({ kind: 'first', isOnly: false });
});

test('runs of a card alone, without a score, are skipped', () => {
  const unscored = runWith({ cpuScore: null, cpuScoreRange: null });
  expect(compared([unscored]).kind).toBe('unsure');
  expect(compared([unscored, runWith()])).toMatchObject({ kind: 'first', isOnly: false });
});
