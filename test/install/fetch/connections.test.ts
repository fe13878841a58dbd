import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_REST, LEAST_GAIN, tune, UNTUNED } from '../../../main/install/fetch/connections.ts';

/** How many connections a line ends up with, whose throughput depends on their number. */
function endsWith(throughput: (connections: number) => number, windows = 100): number {
  let tuning = UNTUNED;
  let connections = 1;
  for (let window = 0; window < windows; window++) {
    const step = tune(tuning, throughput(connections));
    tuning = step.tuning;
    if (step.move === 'add') connections += 1;
    if (step.move === 'drop') connections -= 1;
  }
  return connections;
}

test('where one connection fills the line, it stays alone', () => {
  expect(endsWith(() => 12e6)).toBe(1);
});

test('where the host limits each connection, there are as many as bring 15 % each', () => {
  // From six to seven are 17 %, from seven to eight 14 %.
  expect(endsWith((connections) => connections * 20e6)).toBe(7);
  expect(endsWith((connections) => Math.min(3, connections) * 20e6)).toBe(3);
});

test('while nothing arrives, none is added', () => {
  expect(endsWith(() => 0)).toBe(1);
});

test('each step is a window to get up to speed and one to measure', () => {
  expect(tune(UNTUNED, 5).move).toBeNull();
  expect(tune({ ...UNTUNED, phase: 'measuring' }, 5)).toEqual({
    tuning: { ...UNTUNED, phase: 'warming', before: 5 },
    move: 'add',
  });
  expect(tune({ ...UNTUNED, phase: 'warming', before: 5 }, 1).move).toBeNull();
  expect(tune({ ...UNTUNED, phase: 'judging', before: 5 }, 5 * LEAST_GAIN).move).toBe('add');
  expect(tune({ ...UNTUNED, phase: 'judging', before: 5 }, 5 * LEAST_GAIN - 0.01).move).toBe('drop');
});

test('a line that was busy when it was judged gets another trial, later each time', () => {
  const trials: number[] = [];
  let tuning = UNTUNED;
  for (let window = 0; window < 60; window++) {
    const step = tune(tuning, 12e6);
    tuning = step.tuning;
    if (step.move === 'add') trials.push(window);
  }
  const waits = trials.slice(1).map((window, index) => window - (trials[index] ?? 0));
  expect(waits).toEqual([FIRST_REST + 3, 2 * FIRST_REST + 3]);
});

test('whatever the line does, it settles, and never below one connection', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 300, maxLength: 300 }),
      (speeds) => {
        let window = 0;
        expect(endsWith(() => speeds[window++] ?? 0, 300)).toBeGreaterThanOrEqual(1);
      },
    ),
  );
});
