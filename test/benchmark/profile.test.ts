import { expect, test } from 'vitest';
import {
  type BackendSpeed,
  type CardFailure,
  SpeedProfile,
  TensorType,
} from '../../main/benchmark/nouns/speed-profile.ts';
import { type MeasuredBackend, profileOf } from '../../main/benchmark/profile.ts';
import type { Warning } from '../../main/nouns/warning.ts';
import { whyUnproven } from '../../main/predict/proven.ts';
import { english } from '../../main/words/plain-wording.ts';
import { loadRegistry } from '../../registry/load.ts';
import { backendOf, typeSpeed } from '../predict/given-speed.ts';
import { machineWith } from './given.ts';

const registry = await loadRegistry();
/** Those that are predicted. */
const ids = Object.entries(registry.models.llm).flatMap(([id, { shape }]) =>
  whyUnproven(shape) === null ? id : [],
);
const range = { low: 0.5, high: 2 };

function measuredOn(different: Partial<BackendSpeed> = {}, contended = false): MeasuredBackend {
  const types = TensorType.options.map((type) => typeSpeed(type, 40));
  return {
    speed: backendOf(types, { relativeRange: range, ...different }),
    noise: { spread: contended ? 0.9 : 0.1, contended, relativeRange: range },
  };
}

const found = (
  measured: MeasuredBackend[],
  given = registry,
  cardFailures: readonly CardFailure[] = [],
  fileWarnings: readonly Warning[] = [],
) =>
  profileOf({
    machine: machineWith(),
    registry: given,
    measured,
    cardFailures,
    ofFile: [],
    fileWarnings,
    voices: [],
    measuredAt: new Date('2026-11-24T12:00:00Z'),
    durationMs: 12_345.6,
    isQuick: false,
  });

test('every language model of the registry that is predicted gets a speed with a range', () => {
  const { models } = SpeedProfile.parse(found([measuredOn()]));
  expect(models.map(({ id }) => id)).toEqual(ids);
  for (const { decodeTokensPerSec, prefillTokensPerSec, loadMs, range, provenance } of models) {
    expect(range?.low).toBeCloseTo(decodeTokensPerSec * 0.5, 9);
    expect(range?.high).toBeCloseTo(decodeTokensPerSec * 2, 9);
    expect(prefillTokensPerSec).toBeGreaterThan(0);
    expect(loadMs).toBeGreaterThan(0);
    expect(provenance).toBe('predicted');
  }
});

test('the CPU score is the speed of the reference model on the CPU', () => {
  const cuda = measuredOn({ backend: 'cuda', types: TensorType.options.map((type) => typeSpeed(type, 400)) });
  const { cpuScore, cpuScoreRange, models } = found([measuredOn(), cuda]);
  const reference = models.find(({ id, backend }) => id === registry.reference_model && backend === 'cpu');
  expect(cpuScore).toBe(reference?.decodeTokensPerSec);
  expect(cpuScoreRange).toEqual(reference?.range);
  expect(cpuScore).toBeGreaterThan(0);
});

test('each measured backend has its own speed for each model', () => {
  const cuda = measuredOn({ backend: 'cuda', threads: 1 });
  const { models, backends } = found([measuredOn(), cuda]);
  expect(backends.map(({ backend }) => backend)).toEqual(['cpu', 'cuda']);
  expect(models).toHaveLength(2 * ids.length);
});

test('without a reference model there is no score, and nothing else is missing', () => {
  const without = { ...registry, reference_model: 'no such model' };
  expect(found([measuredOn()], without)).toMatchObject({ cpuScore: null, cpuScoreRange: null });
  expect(found([measuredOn()], without).models).toHaveLength(ids.length);
});

test('a model file that failed is told beside all that was measured', () => {
  const failure = { code: 'inference-failed', doing: 'load', said: 'no' } as const;
  const warning = { code: 'file-not-measured', file: 'ours.gguf', failure } as const;
  const profile = SpeedProfile.parse(found([measuredOn()], registry, [], [warning]));
  expect(profile.warnings).toEqual([warning]);
  expect(profile.cpuScore).toBeGreaterThan(0);
});

test('a contended run warns with the range of the score; a quiet one does not warn', () => {
  const { noise, warnings, cpuScoreRange } = found([measuredOn({}, true)]);
  expect(noise).toEqual({ spread: 0.9, contended: true });
  expect(warnings).toEqual([{ code: 'contended', ...cpuScoreRange }]);
  expect(warnings.map(english.warning)).toEqual([
    expect.stringContaining('The CPU score lies between 4.9 and 20.'),
  ]);
  expect(found([measuredOn()]).warnings).toEqual([]);
});

test('one contended backend is enough for a warning', () => {
  const { noise, warnings } = found([measuredOn(), measuredOn({ backend: 'cuda' }, true)]);
  expect(noise).toEqual({ spread: 0.9, contended: true });
  expect(warnings.map(({ code }) => code)).toEqual(['contended']);
});

test('a card is compared with the processor by a later reply of the reference model', () => {
  const types = TensorType.options.map((type) => typeSpeed(type, 400));
  const metal = { ...measuredOn({ backend: 'metal', types }), card: 'Apple M4' };
  const { cards } = SpeedProfile.parse(found([measuredOn(), metal]));
  expect(cards).toEqual([
    {
      name: 'Apple M4',
      backend: 'metal',
      llm: 'Llama-2-7B',
      replySec: expect.any(Number),
      cpuReplySec: expect.any(Number),
    },
  ]);
  const [card] = cards ?? [];
  expect(card?.cpuReplySec).toBeGreaterThan(card?.replySec ?? Infinity);
  expect(found([measuredOn()]).cards).toEqual([]);
});

test('of two cards, the backend that ran instead is that of the one that failed', () => {
  const failure = { code: 'worker-silent', doing: 'decode', sec: 300 } as const;
  const failed = [{ backend: 'cuda', failure, card: 'GeForce' }] as const;
  const vulkan = { ...measuredOn({ backend: 'vulkan' }), card: 'Radeon 8060S' };
  expect(found([measuredOn(), vulkan], registry, failed).warnings).toMatchObject([{ instead: null }]);
});

test('nothing was downloaded, and time is whole milliseconds and UTC', () => {
  expect(found([measuredOn()])).toMatchObject({
    bytesDownloaded: 0,
    durationMs: 12_346,
    measuredAt: '2026-11-24T12:00:00.000Z',
  });
});

test('a card that failed is reported, with what was done instead', () => {
  const failure = { code: 'worker-silent', doing: 'decode', sec: 300 } as const;
  const failed = [{ backend: 'cuda', failure }] as const;
  const warning = { code: 'gpu-failed', backend: 'cuda', failure };
  expect(found([measuredOn()], registry, failed).warnings).toEqual([{ ...warning, instead: null }]);
  const { warnings } = found([measuredOn(), measuredOn({ backend: 'vulkan' })], registry, failed);
  expect(warnings).toEqual([{ ...warning, instead: 'vulkan' }]);
});

test('no file of a measurement may say that a speed can be 0: seconds are divided by it', () => {
  const speedOf = (low: number) => found([measuredOn({ relativeRange: { low, high: 2 } })]);
  expect([0.01, 0].map((low) => SpeedProfile.safeParse(speedOf(low)).success)).toEqual([true, false]);
});
