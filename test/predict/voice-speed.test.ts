import { expect, test } from 'vitest';
import type { VoiceSpeed } from '../../main/benchmark/nouns/speed-profile.ts';
import { PIPER_SHAPES } from '../../main/predict/piper-shape.ts';
import { secPerSpeechSec, speakingSpeed, type VoiceFacts } from '../../main/predict/voice-speed.ts';
import { decoderWork, flowWork } from '../../main/predict/voice-work.ts';
import { registry } from '../recommend/given.ts';
import { givenVoices } from './given-voices.ts';

const takes = (voice: VoiceFacts, voices: readonly VoiceSpeed[] = givenVoices()) =>
  speakingSpeed(voice, voices)?.secPerSpeechSec ?? Number.NaN;
const of = (quality: VoiceFacts['quality'], different: Partial<VoiceFacts> = {}): VoiceFacts => ({
  quality,
  bytes: 63_201_294,
  ...different,
});
const millions = (work: number) => Number((work / 1e6).toFixed(2));

test('a frame has the multiply-adds that follow from the sources of Piper', () => {
  const decoders = Object.entries(PIPER_SHAPES).map(([name, shape]) => [name, millions(decoderWork(shape))]);
  expect(Object.fromEntries(decoders)).toEqual({ x_low: 22.51, low: 22.68, medium: 22.68, high: 307.45 });
  expect([PIPER_SHAPES.x_low, PIPER_SHAPES.high].map((shape) => millions(flowWork(shape)))).toEqual([
    1.77, 7.08,
  ]);
});

// Seconds for a second of speech, medium and high: a Raspberry Pi 4 and a Ryzen 9 5950X (rhasspy/piper, issue 33), and the
// former with one thread of another program (sherpa-onnx).
test.for([
  [0.803, 5.307],
  [0.03, 0.082],
  [0.774, 6.057],
])(
  'a processor whose voices take %d and %d s is predicted as that: both shapes are measured',
  ([medium = 0, high = 0]) => {
    const voices = givenVoices({ mediumSec: medium, highSec: high });
    expect(takes(of('medium'), voices)).toBeCloseTo(medium, 9);
    expect(takes(of('high'), voices)).toBeCloseTo(high, 9);
  },
);

test('a low voice is a medium one at fewer samples per second', () => {
  const ratio = takes(of('low')) / takes(of('medium'));
  expect(ratio).toBeGreaterThan(16_000 / 22_050);
  expect(ratio).toBeLessThan(0.8);
  expect(takes(of('low', { sample_rate: 22_050 }))).toBeCloseTo(takes(of('medium')), 9);
});

test('the smallest shape saves little, and is told by its size where a voice is listed as low', () => {
  const small = takes(of('x_low', { bytes: 20_628_813 }));
  expect(small).toBeLessThan(takes(of('low')));
  expect(small).toBeGreaterThan(0.7 * takes(of('low')));
  // fr_FR-siwis-low has as many bytes as voices of x_low.
  expect(takes(of('low', { bytes: 28_130_791 }))).toBe(takes(of('x_low', { bytes: 28_130_791 })));
});

test('who of many speakers speaks costs next to nothing', () => {
  const alone = takes(of('medium'));
  const many = takes(of('medium', { speakers: 904 }));
  expect(many).toBeGreaterThan(alone);
  expect(many).toBeLessThan(1.01 * alone);
});

test('the number of threads that is fastest counts, with its range', () => {
  const [slow, ...others] = givenVoices({ threads: 1, mediumSec: 0.2 });
  const [fast] = givenVoices({ threads: 2, mediumSec: 0.1, relativeRange: { low: 0.7, high: 1.2 } });
  if (slow === undefined || fast === undefined) throw new Error('no medium voice');
  expect(speakingSpeed(of('medium'), [slow, fast, ...others])).toEqual({
    secPerSpeechSec: secPerSpeechSec(of('medium'), fast),
    relativeRange: { low: 0.7, high: 1.2 },
  });
});

test('nothing is predicted of a shape that was not measured', () => {
  expect(speakingSpeed(of('medium'), [])).toBeNull();
  const onlyMedium = givenVoices().filter(({ shape }) => shape === 'medium');
  expect(speakingSpeed(of('high'), onlyMedium)).toBeNull();
  expect(speakingSpeed(of('low'), onlyMedium)).not.toBeNull();
});

test('every voice of the registry is predicted, and none is faster than one of lower quality', () => {
  const byQuality = (quality: string) =>
    Object.values(registry.models.tts)
      .filter((voice) => voice.quality === quality)
      .map((voice) => takes(voice));
  const [lowest, low, medium, high] = ['x_low', 'low', 'medium', 'high'].map(byQuality);
  const each = [...(lowest ?? []), ...(low ?? []), ...(medium ?? []), ...(high ?? [])];
  expect(each).toHaveLength(Object.keys(registry.models.tts).length);
  expect(each.every((sec) => sec > 0)).toBe(true);
  expect(Math.max(...(lowest ?? []))).toBeLessThan(Math.min(...(low ?? [])));
  expect(Math.max(...(low ?? []))).toBeLessThan(Math.min(...(medium ?? [])));
  expect(Math.max(...(medium ?? []))).toBeLessThan(Math.min(...(high ?? [])));
});
