import { expect, test } from 'vitest';
import { FLOW_GRAPH, type Run, voiceSpeedsOf } from '../../../main/benchmark/voices/voice-figures.ts';

const run = (graph: string, ms: number, different: Partial<Run> = {}): Run => ({
  graph,
  threads: 1,
  isWarmUp: false,
  frames: 100,
  ms,
  ...different,
});
const flow = run(FLOW_GRAPH, 10);
const speedsOf = (runs: readonly Run[], contended = false) =>
  voiceSpeedsOf(runs, ['medium', 'high'], contended);

test('of each shape the median of its rounds counts, whatever their lengths', () => {
  const runs = [run('medium', 100), run('medium', 200, { frames: 50 }), run('medium', 110), flow];
  expect(speedsOf(runs)).toMatchObject([
    { shape: 'medium', threads: 1, decoderFramesPerSec: 100_000 / 110, flowFramesPerSec: 10_000 },
  ]);
});

test('a warm-up counts only where there was no time for more', () => {
  const warmUp = run('high', 900, { isWarmUp: true });
  expect(speedsOf([warmUp, flow])).toMatchObject([{ decoderFramesPerSec: 100_000 / 900 }]);
  expect(speedsOf([warmUp, run('high', 500), flow])).toMatchObject([{ decoderFramesPerSec: 200 }]);
});

test('each number of threads has its own speed, and what was not run with it is left out', () => {
  const two = { threads: 2 };
  const runs = [
    run('medium', 100),
    flow,
    run('medium', 60, two),
    run(FLOW_GRAPH, 6, two),
    run('high', 500, two),
  ];
  expect(speedsOf(runs).map(({ shape, threads }) => [shape, threads])).toEqual([
    ['medium', 1],
    ['medium', 2],
    ['high', 2],
  ]);
  expect(speedsOf([run('medium', 100)])).toEqual([]);
});

test('the range is never narrower than 15 % to either side, and holds every round', () => {
  const rangeOf = (...ms: readonly number[]) =>
    speedsOf([...ms.map((each) => run('medium', each)), flow])[0]?.relativeRange;
  expect(rangeOf(100, 101, 102)).toEqual({ low: 0.85, high: 1.15 });
  const wide = rangeOf(50, 100, 200);
  expect(wide?.low).toBeCloseTo(0.5, 9);
  expect(wide?.high).toBeCloseTo(2, 9);
});

test('while other programs are busy it is far wider to both sides', () => {
  const [quiet] = speedsOf([run('medium', 100), flow]);
  const [busy] = speedsOf([run('medium', 100), flow], true);
  expect(busy?.relativeRange.low).toBeLessThan((quiet?.relativeRange.low ?? 0) / 2);
  expect(busy?.relativeRange.high).toBeGreaterThan((quiet?.relativeRange.high ?? Infinity) * 2);
});
