import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrated } from '../../main/predict/calibrated.ts';
import { replySec } from '../../main/predict/turn.ts';
import { withMeasured } from '../../main/try/calibrate.ts';
import { LlmTrial } from '../../main/try/nouns/trial-report.ts';
import { proveLlm } from '../../main/try/prove-llm.ts';
import { registry } from '../recommend/given.ts';
import { answerOf, PHI, planOf, RAW } from './given.ts';

const { turn } = registry;
const ran = (answer = answerOf()) => ({ loadMs: 9_000, answer, peakBytes: 3e9 });

test('the speeds are those of the answer, and the seconds those of the registry’s turn', () => {
  const { trial, reply } = proveLlm(planOf(), ran(), turn);
  expect(LlmTrial.parse(trial)).toMatchObject({
    id: PHI,
    backend: 'cpu',
    threads: 4,
    prefillTokensPerSec: 20,
    decodeTokensPerSec: 4,
    peakMemoryBytes: 3e9,
    promptTokens: 261,
    replyTokens: 30,
    thoughtSec: null,
    load: { predictedSec: 6, measuredSec: 9 },
    // 40 and 12 tokens, then 260 and 30.
    firstSentence: { measuredSec: 2 + 3 },
    firstReply: { measuredSec: 13 + 7.5 },
  });
  expect(reply).toEqual({ predictedSec: 9.5, range: null, measuredSec: 2 + 7.5 });
});

test('a reply of twice the predicted seconds calibrates by two', () => {
  const { calibration, ratios } = proveLlm(
    planOf(),
    ran(answerOf({ readMsPerToken: 100, stepMs: 500 })),
    turn,
  );
  expect(calibration).toBeCloseTo(2);
  expect(ratios).toEqual({ backend: 'cpu', decode: 0.5, prefill: 0.5, load: 1.5 });
});

test('a second trial is compared with what was predicted after the first, its ratios with the benchmark', () => {
  const predicted = { ...RAW, decodeTokensPerSec: 2, prefillTokensPerSec: 10 };
  const { reply, ratios } = proveLlm(planOf({ predicted }), ran(), turn);
  expect(reply).toMatchObject({ predictedSec: 19, measuredSec: 9.5 });
  expect(ratios).toMatchObject({ decode: 1, prefill: 1 });
});

test('a range of speed is a range of seconds, the other way round', () => {
  const predicted = { ...RAW, relativeRange: { low: 0.5, high: 2 } };
  const { reply, trial } = proveLlm(planOf({ predicted }), ran(), turn);
  expect(reply.range).toEqual({ low: 4.75, high: 19 });
  expect(trial.load.range).toEqual({ low: 3, high: 12 });
});

test('where this machine was not measured, nothing is compared', () => {
  const { reply, trial, ratios, calibration } = proveLlm(planOf({ predicted: null, raw: null }), ran(), turn);
  expect({ ratios, calibration }).toEqual({ ratios: null, calibration: null });
  expect([reply, trial.load]).toMatchObject([
    { predictedSec: null, range: null },
    { predictedSec: null, range: null },
  ]);
});

test('a load that took no time, or was not predicted, has no ratio', () => {
  expect(proveLlm(planOf(), { ...ran(), loadMs: 0 }, turn).ratios?.load).toBeNull();
  const raw = { ...RAW, loadSec: null };
  expect(proveLlm(planOf({ raw }), ran(), turn).ratios?.load).toBeNull();
});

test('thoughts are told in seconds', () => {
  expect(proveLlm(planOf(), ran(answerOf({ thoughtMs: 1_500 })), turn).trial.thoughtSec).toBe(1.5);
});

test('the next prediction of a model that was tried is what was measured, on any machine', () => {
  const ms = fc.double({ min: 0.001, max: 10_000, noNaN: true });
  const speed = fc.double({ min: 0.01, max: 5_000, noNaN: true });
  fc.assert(
    fc.property(ms, ms, speed, speed, (readMsPerToken, stepMs, decodeTokensPerSec, prefillTokensPerSec) => {
      const raw = { ...RAW, decodeTokensPerSec, prefillTokensPerSec };
      const { reply, ratios, trial } = proveLlm(
        planOf({ raw }),
        ran(answerOf({ readMsPerToken, stepMs })),
        turn,
      );
      if (ratios === null) return expect.fail();
      const of = { triedAt: '2026-11-28T12:00:00Z', machineId: 'm', server: null };
      const calibration = withMeasured(null, { ...of, llm: { id: PHI, ratios } });
      const next = calibrated(raw, PHI, 'cpu', calibration);
      const { later, first } = replySec(next, turn);
      expect(later / (reply.measuredSec ?? 0)).toBeCloseTo(1, 6);
      expect(first / (trial.firstReply.measuredSec ?? 0)).toBeCloseTo(1, 6);
      expect(next.loadSec).toBeCloseTo(9);
    }),
  );
});
