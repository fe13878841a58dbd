import { expect, test } from 'vitest';
import { noiseOf, threadsOf } from '../../../renderer/pages/measure/noise.ts';
import { tierRows } from '../../../renderer/pages/measure/shown-rows.ts';
import { shownSecondsLeft } from '../../../renderer/pages/measure/time-left.ts';
import { rowWith } from '../../recommend/given-row.ts';
import { runningBenchmark, speedWith } from '../given.ts';

const point = (sec: number) => ({ sec, series: 'Q4_K', figure: 4, busy: false });

test.for([
  ['the first 3 s of progress', [], 9, null],
  ['2.9 s', [point(1), point(2.9)], 9, null],
  ['3 s', [point(1), point(3)], 9, 9],
  ['a step without an estimate', [point(5)], null, null],
] as const)('after %s the time left is shown only if it is reliable', ([, trace, expected, shown]) => {
  const { benchmark: given } = runningBenchmark();
  const running = given && {
    ...given,
    trace: [...trace],
    progress: { ...given.progress, secondsLeft: expected },
  };
  expect(running && shownSecondsLeft(running)).toBe(shown);
});

test.for([
  [{ spread: 0.05, contended: false }, { kind: 'quiet' }],
  [
    { spread: 0.4, contended: false },
    { kind: 'uneven', spread: 0.4 },
  ],
  [
    { spread: 0.9, contended: true },
    { kind: 'contended', spread: 0.9 },
  ],
  [
    { spread: 0.05, contended: true },
    { kind: 'contended', spread: 0.05 },
  ],
] as const)('noise %o is reported as %o', ([noise, expected]) => {
  expect(noiseOf(speedWith({ noise }))).toEqual(expected);
});

test('threads are reported for the processor only', () => {
  expect(threadsOf(speedWith())).toBeNull();
});

const ROWS = ['tinyllama-1.1b', 'phi-3-mini', 'phi-3.1-mini', 'qwen-7b', 'a', 'b', 'c'].map((id) =>
  rowWith({ id }),
);

test('the models of the tiers are found by the file names in the tiers', () => {
  const files = ['Phi-3-mini.Q4_K_M.gguf', null, 'tinyllama-1.1b.Q4_K_M.gguf'];
  expect(tierRows(ROWS, files).map(({ id }) => id)).toEqual(['tinyllama-1.1b', 'phi-3-mini']);
});

test('if no tier names a listed model, a few of the fastest are shown', () => {
  expect(tierRows(ROWS, ['something-else.gguf'])).toHaveLength(5);
});
