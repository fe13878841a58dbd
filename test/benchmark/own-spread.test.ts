import { describe, expect, test } from 'vitest';
import { changeSince, ownSpread, type PastRun } from '../../main/benchmark/nouns/own-spread.ts';

/** A run whose range is 15 % to either side. */
function run(score: number, different: Partial<PastRun> = {}): PastRun {
  const cpuScoreRange = { low: score * 0.85, high: score * 1.15 };
  return { machineId: 'this', cpuScore: score, cpuScoreRange, contended: false, ...different };
}

const runs = (...scores: number[]) => scores.map((score) => run(score));
const busy = (score: number) => run(score, { contended: true });

/** Quiet runs of one virtual machine within minutes. */
const VARYING = runs(3.9, 3.9, 4.1, 5.0, 4.0, 4.4, 5.8, 4.5);

describe('the spread of a machine', () => {
  const spreadOf = (past: readonly PastRun[]) => ownSpread(past, past.at(-1) ?? run(1));

  test('is its lowest and its highest quiet run, once one range does not hold them all', () => {
    expect(spreadOf(VARYING)).toEqual({ low: 3.9, high: 5.8, runs: 8 });
  });

  test.for<[string, readonly PastRun[]]>([
    ['of two runs', runs(3, 6)],
    ['of two quiet runs and busy ones', [...runs(3, 6), busy(1), busy(2), run(6)].slice(1)],
    ['of runs within the range of the last one', runs(4.4, 3.6, 4.5, 4.0)],
    ['of a run without a range', [...runs(3, 6), run(4, { cpuScoreRange: null })]],
    ['of other machines', [...runs(3, 6).map((one) => ({ ...one, machineId: 'other' })), run(4)]],
    [
      'of scores by another list',
      [run(3, { registryId: 'a' }), run(6, { registryId: 'a' }), run(4, { registryId: 'b' })],
    ],
  ])('is not known %s', ([, past]) => {
    expect(spreadOf(past)).toBeNull();
  });

  test('takes runs that do not name their list, as older histories have them', () => {
    const past = [...runs(3, 6), run(4, { registryId: 'a' })];
    expect(spreadOf(past)).toEqual({ low: 3, high: 6, runs: 3 });
  });

  test('forgets all but the latest twenty', () => {
    expect(spreadOf([...runs(1), ...Array.from({ length: 20 }, () => run(4))])).toBeNull();
    expect(spreadOf([...runs(1), ...Array.from({ length: 19 }, () => run(4))])).toMatchObject({ low: 1 });
  });
});

describe('a change since the last quiet run', () => {
  test('is none within the known spread, even where the two ranges lie apart', () => {
    expect(changeSince(runs(3.9, 5.8, 3.9), run(5.8))).toBeNull();
    expect(changeSince(runs(3.9, 5.8, 5.8), run(3.8))).toBeNull();
  });

  test('is told beyond it, and on a machine that was steady', () => {
    expect(changeSince(runs(3.9, 5.8, 3.9), run(1.95))).toBeCloseTo(-0.5);
    expect(changeSince(runs(4, 4, 4), run(2))).toBeCloseTo(-0.5);
    expect(changeSince(runs(4, 8), run(4))).toBeCloseTo(-0.5);
  });

  test('is not excused by what another machine did', () => {
    const others = runs(3.9, 5.8, 3.9).map((one) => ({ ...one, machineId: 'other' }));
    expect(changeSince(others, run(5.8))).toBeCloseTo(5.8 / 3.9 - 1);
  });

  test('is none without a quiet run before', () => {
    expect(changeSince([busy(3)], run(5.8))).toBeNull();
  });
});
