import { expect, test } from 'vitest';
import type { PastRun } from '../../main/benchmark/nouns/own-spread.ts';
import type { SpeedProfile } from '../../main/benchmark/nouns/speed-profile.ts';
import { asVarying } from '../../main/benchmark/nouns/varying-profile.ts';
import { backendOf, profileWith, typeSpeed } from '../predict/given-speed.ts';

const QUIET = { low: 0.85, high: 1.15 };

const model = (backend: 'cpu' | 'cuda', range: SpeedProfile['cpuScoreRange']) => ({
  id: 'm',
  backend,
  threads: 2,
  decodeTokensPerSec: 20,
  prefillTokensPerSec: 100,
  loadMs: 1000,
  range,
  provenance: 'predicted' as const,
});

const voice = (relativeRange: SpeedProfile['voices'][number]['relativeRange']) => ({
  shape: 'medium' as const,
  threads: 2,
  decoderFramesPerSec: 1000,
  flowFramesPerSec: 4000,
  secPerSpeechSec: 0.1,
  relativeRange,
});

/** A quiet run with a score of 4, a card, and a voice. */
const profile = profileWith({
  cpuScore: 4,
  cpuScoreRange: { low: 3.4, high: 4.6 },
  backends: [
    backendOf([typeSpeed('Q4_K', 40)], { relativeRange: QUIET }),
    backendOf([typeSpeed('Q4_K', 400)], { backend: 'cuda', relativeRange: QUIET }),
  ],
  models: [model('cpu', { low: 17, high: 23 }), model('cuda', { low: 17, high: 23 }), model('cpu', null)],
  voices: [voice({ low: 0.8, high: 1.15 })],
});

const past = (...scores: number[]): PastRun[] =>
  scores.map((score) => ({
    machineId: profile.machineId,
    cpuScore: score,
    cpuScoreRange: { low: score * 0.85, high: score * 1.15 },
    contended: false,
  }));

test('earlier quiet runs outside its range widen every range of the processor, and only those', () => {
  expect(asVarying(profile, past(3.6, 6, 4))).toEqual({
    ...profile,
    scoreSpread: { low: 3.6, high: 6, runs: 3 },
    cpuScoreRange: { low: 3.4, high: 6 },
    backends: [{ ...profile.backends[0], relativeRange: { low: 0.85, high: 1.5 } }, profile.backends[1]],
    models: [model('cpu', { low: 17, high: 30 }), profile.models[1], profile.models[2]],
    voices: [voice({ low: 0.8, high: 1.5 })],
    warnings: [{ code: 'speed-varies', low: 3.6, high: 6, runs: 3 }],
  });
});

test('a steady machine, and one with fewer than three quiet runs, gives the profile itself', () => {
  expect(asVarying(profile, past(3.6, 4.4, 4))).toBe(profile);
  expect(asVarying(profile, past(8, 4))).toBe(profile);
  expect(asVarying(profile, [])).toBe(profile);
});

test('a busy run takes the spread of the quiet ones before it, and says its own range with it', () => {
  const busy = profileWith({
    ...profile,
    cpuScore: 2,
    cpuScoreRange: { low: 0.5, high: 3 },
    noise: { spread: 1, contended: true },
    warnings: [{ code: 'contended', low: 0.5, high: 3 }],
  });
  expect(asVarying(busy, past(3.6, 6, 4))).toMatchObject({
    cpuScoreRange: { low: 0.5, high: 6 },
    warnings: [
      { code: 'contended', low: 0.5, high: 6 },
      { code: 'speed-varies', low: 3.6, high: 6, runs: 3 },
    ],
  });
  expect(asVarying(busy, past(3.6, 4.4, 4))).toBe(busy);
});
