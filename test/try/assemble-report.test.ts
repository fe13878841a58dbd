import { expect, test } from 'vitest';
import { assembleReport, type Found } from '../../main/try/assemble-report.ts';
import { MOST_TEXT } from '../../main/try/nouns/step.ts';
import { TrialReport } from '../../main/try/nouns/trial-report.ts';
import { proveLlm } from '../../main/try/prove-llm.ts';
import { given, profileOf, registry } from '../recommend/given.ts';
import { answerOf, planOf } from './given.ts';

const advice = given({ ramGib: 39, cores: 16, profile: profileOf(2.5) });
const option = advice.recommended;
const hybrid = advice.alternatives.find(({ kind }) => kind === 'hybrid') ?? option;
const measured = (sec: number) => ({ state: 'measured', sec }) as const;
const failure = { code: 'model-not-installed', model: 'Phi-3-mini', file: '/models/llm/phi.gguf' } as const;
const { trial: llm } = proveLlm(
  planOf(),
  { loadMs: 1_000, answer: answerOf(), peakBytes: 3e9 },
  registry.turn,
);

/** A trial of the worked example, in which all went well. */
function reportOf(different: Partial<Found> = {}): TrialReport {
  const report = assembleReport({
    triedAt: '2026-11-28T12:00:00Z',
    machineId: 'this-machine',
    server: null,
    option,
    advice,
    registry,
    parts: { llm: measured(9), tts: measured(1.5), stt: { state: 'checked' } },
    others: [],
    predictedReply: { sec: 9.3, range: { low: 8, high: 11 } },
    question: 'When do you open?',
    reply: 'At nine.',
    llm,
    voice: null,
    heard: null,
    calibration: 0.97,
    warnings: [],
    ...different,
  });
  return TrialReport.parse(report);
}

const codes = ({ warnings }: TrialReport) => warnings.map(({ code }) => code);

test('what was measured stands beside what was predicted, and the turn is their sum', () => {
  const report = reportOf();
  expect(report.parts).toMatchObject({
    llm: { state: 'measured', predictedSec: 9.3, range: { low: 8, high: 11 }, measuredSec: 9 },
    tts: { state: 'measured', predictedSec: 3, range: null, measuredSec: 1.5 },
    stt: { state: 'checked', predictedSec: 2, measuredSec: null },
  });
  // Hearing is as the list expects, until a server has measured it.
  expect(report.turnSec).toBeCloseTo(2 + 9 + 1.5);
  expect(report).toMatchObject({ isTooSlow: false, limitSec: 10, warnings: [], tier: 'MEDIUM_CPU' });
});

test('the first sound comes after hearing, a first sentence, and speaking that', () => {
  expect(reportOf().firstAudioSec).toBeCloseTo(2 + 5 + (1.5 * 12) / 30);
  expect(reportOf({ llm: null }).firstAudioSec).toBeNull();
});

test('a part that failed is told with its reason, and counts as predicted', () => {
  const report = reportOf({
    parts: { llm: { state: 'failed', failure }, tts: measured(1.5), stt: { state: 'not-tried' } },
    reply: null,
    llm: null,
  });
  expect(report.parts.llm).toMatchObject({ state: 'failed', failure, measuredSec: null });
  expect(report.parts.stt).toMatchObject({ state: 'not-tried', failure: null });
  expect(report.turnSec).toBeCloseTo(2 + 9.3 + 1.5);
});

test('without any figure of a part the turn is unknown', () => {
  const turnSec = { ...option.turnSec, stt: null };
  expect(reportOf({ option: { ...option, turnSec } })).toMatchObject({ turnSec: null, firstAudioSec: null });
});

test('in the cloud nothing is predicted here, and the turn is the cloud’s', () => {
  const report = reportOf({
    option: hybrid,
    parts: { llm: { state: 'cloud' }, tts: { state: 'cloud' }, stt: { state: 'checked' } },
    predictedReply: null,
    llm: null,
  });
  expect(report.parts.llm).toMatchObject({ state: 'cloud', predictedSec: null, range: null });
  expect(report).toMatchObject({ turnSec: hybrid.turnSec.total, tier: null, pipeline: 'hybrid_support' });
});

test('a reply beyond the limit offers the next tier down, with its predicted seconds', () => {
  const report = reportOf({
    parts: { ...reportOf().parts, llm: measured(11), tts: measured(1), stt: { state: 'checked' } },
  });
  const llmSec = advice.tiers.find(({ name }) => name === 'LIGHT_CPU')?.llmSec;
  expect(report).toMatchObject({ isTooSlow: true });
  expect(report.warnings).toEqual([
    {
      code: 'trial-too-slow',
      model: 'Phi-3-mini',
      sec: 11,
      limitSec: 10,
      instead: { tier: 'LIGHT_CPU', model: 'TinyLlama', sec: llmSec },
    },
  ]);
  expect(
    codes(reportOf({ parts: { llm: measured(10), tts: measured(1), stt: { state: 'checked' } } })),
  ).toEqual([]);
});

test('a voice beyond what its tier expects offers a faster one, if there is one', () => {
  const slow = { llm: measured(9), tts: measured(3.1), stt: { state: 'checked' } } as const;
  expect(reportOf({ parts: slow }).warnings).toEqual([
    { code: 'trial-slow-voice', voice: option.names.tts, sec: 3.1, instead: 'en_US-lessac-low' },
  ]);
  const only = { ...option, models: { ...option.models, tts: 'fr_FR-siwis-medium' } };
  expect(codes(reportOf({ parts: slow, option: only }))).toEqual([]);
  const withoutTier = { ...option, tier: null };
  expect(codes(reportOf({ parts: slow, option: withoutTier }))).toEqual(['trial-slow-voice']);
});

test('without a tier a voice is slow beyond what any tier expects; if none expects anything, no voice is', () => {
  const parts = { llm: measured(9), tts: measured(3.1), stt: { state: 'checked' } } as const;
  const codesWith = (expectedSec: readonly number[]) => {
    const tiers = registry.tiers.map((tier, index) => {
      const { tts_latency_sec: _, ...expectations } = tier.expectations;
      const sec = expectedSec[index];
      return {
        ...tier,
        expectations: { ...expectations, ...(sec !== undefined && { tts_latency_sec: sec }) },
      };
    });
    return codes(reportOf({ parts, option: { ...option, tier: null }, registry: { ...registry, tiers } }));
  };
  expect(codesWith([1, 3])).toEqual(['trial-slow-voice']);
  expect(codesWith([4, 1])).toEqual([]);
  expect(codesWith([])).toEqual([]);
});

test('seconds of another model are shown, but judge and compare nothing', () => {
  const report = reportOf({
    server: 'ws://pbx:8765',
    parts: { llm: measured(30), tts: measured(30), stt: measured(30) },
    others: ['llm', 'tts'],
  });
  expect(report.parts.llm).toMatchObject({
    state: 'measured',
    measuredSec: 30,
    predictedSec: null,
    range: null,
  });
  expect(report.parts.tts).toMatchObject({ measuredSec: 30, predictedSec: null });
  expect(report.parts.stt).toMatchObject({ measuredSec: 30, predictedSec: 2 });
  expect(report).toMatchObject({ isTooSlow: false, warnings: [], turnSec: 90 });
});

test('a very long answer is cut, so that the snapshot stays small', () => {
  expect(reportOf({ reply: 'a'.repeat(MOST_TEXT + 1) }).reply).toHaveLength(MOST_TEXT);
});
