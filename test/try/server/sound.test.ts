import { expect, test } from 'vitest';
import {
  audibleLength,
  fromLinear16,
  fromMuLaw,
  resampled,
  toLinear16,
} from '../../../main/try/server/sound.ts';
import { Behaviour, muLawOf, speechOf } from './server-behaviour.ts';

test('mu-law is decoded as its table says', () => {
  const bytes = Uint8Array.of(0xff, 0x7f, 0x80, 0x00, 0xf0, 0x8f, 0x0f);
  expect([...fromMuLaw(bytes)]).toEqual([0, 0, 32_124, -32_124, 120, 16_764, -16_764]);
});

test('what was encoded as mu-law is nearly what it was', () => {
  const speech = speechOf('one two', Behaviour.parse({}));
  const half = speech.filter((_sample, index) => index % 2 === 0);
  for (const [index, sample] of fromMuLaw(muLawOf(speech)).entries()) {
    const was = half[index] ?? 0;
    expect(Math.abs(sample - was)).toBeLessThanOrEqual(Math.abs(was) / 16 + 8);
  }
});

test('PCM16 survives its bytes, without half a sample at the end', () => {
  const samples = Int16Array.of(0, 1, -1, 32_767, -32_768);
  const bytes = toLinear16(samples);
  expect(fromLinear16(Buffer.concat([bytes, Buffer.of(7)]))).toEqual(samples);
});

test('twice the rate adds a sample between each two', () => {
  const samples = Int16Array.of(0, 100, -100);
  expect([...resampled({ samples, sampleRate: 8_000 }, 16_000)]).toEqual([0, 50, 100, 0, -100, -100]);
  expect([...resampled({ samples, sampleRate: 24_000 }, 16_000)]).toEqual([0, 0]);
  expect(resampled({ samples, sampleRate: 16_000 }, 16_000)).toBe(samples);
});

test('silence at the end is not heard', () => {
  expect(audibleLength(Int16Array.of(0, 5_000, -400, 300, -12, 0))).toBe(3);
  expect(audibleLength(Int16Array.of(0, 0))).toBe(0);
});
