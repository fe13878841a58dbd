import { expect, test } from 'vitest';
import { measureView } from '../../../renderer/pages/measure/measure-view.ts';
import { outcomeOf } from '../../../renderer/pages/measure/outcome.ts';
import { runningBenchmark, runningProbe, speedWith, stateWith } from '../given.ts';

const failure = { code: 'bug', said: 'It ended.' } as const;
const failedAt = '2026-11-24T10:32:20Z';
const FAILED = { benchmark: { step: 'benchmark', failedAt, failure } } as const;
const LOOK_FAILED = { probe: { step: 'probe', failedAt, failure } } as const;

test.for([
  ['nothing measured', stateWith(), false, 'empty'],
  ['measured here', stateWith({ speed: speedWith() }), false, 'done'],
  ['measured on another machine', stateWith({ speed: speedWith({ machineId: 'other' }) }), false, 'stale'],
  ['measured for another list', stateWith({ speed: speedWith({ registryId: 'old' }) }), false, 'stale'],
  [
    'measured in an earlier run and not probed yet',
    stateWith({ machine: null, speed: speedWith() }),
    false,
    'unchecked',
  ],
  ['measuring', stateWith({ running: runningBenchmark() }), false, 'running'],
  [
    'measuring again after a failure',
    stateWith({ running: runningBenchmark(), failed: FAILED }),
    true,
    'running',
  ],
  ['probing before measuring', stateWith({ machine: null, running: runningProbe }), false, 'looking'],
  ['probing again after measuring', stateWith({ speed: speedWith(), running: runningProbe }), false, 'done'],
  ['failed', stateWith({ failed: FAILED }), false, 'failed'],
  ['failed with an earlier result', stateWith({ failed: FAILED, speed: speedWith() }), false, 'failed'],
  ['cancelled', stateWith(), true, 'cancelled'],
  ['a failed probe', stateWith({ failed: LOOK_FAILED }), false, 'empty'],
] as const)('%s', ([, state, wasCancelled, view]) => {
  expect(measureView(state, wasCancelled)).toBe(view);
});

const RUNNING = stateWith({ running: runningBenchmark() });
const OLD = speedWith({ measuredAt: '2026-11-20T08:00:00Z' });
const NEW = speedWith({ measuredAt: '2026-11-24T10:32:14Z' });

test.for([
  ['goes on', RUNNING, RUNNING, null],
  ['was none', stateWith(), stateWith({ speed: NEW }), null],
  ['was a probe', stateWith({ running: runningProbe }), stateWith(), null],
  ['brought a result', RUNNING, stateWith({ speed: NEW }), 'finished'],
  ['brought its result before its end', { ...RUNNING, speed: NEW }, stateWith({ speed: NEW }), 'finished'],
  ['ended without one', RUNNING, stateWith(), 'cancelled'],
  ['left the earlier one', { ...RUNNING, speed: OLD }, stateWith({ speed: OLD }), 'cancelled'],
  ['failed', RUNNING, stateWith({ failed: FAILED }), 'failed'],
] as const)('a measurement that %s', ([, before, after, outcome]) => {
  expect(outcomeOf(before, after)).toBe(outcome);
});
