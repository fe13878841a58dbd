import { expect, test } from 'vitest';
import { wavFile } from '../../../main/try/voice/wav-file.ts';

test('a WAV file states one channel of 16-bit samples, their rate and how many bytes follow', () => {
  const wav = Buffer.from(wavFile(Float32Array.of(0, 0.5, -1), 22_050));
  expect(wav.length).toBe(50);
  expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
  expect(wav.readUInt32LE(4)).toBe(42);
  expect(wav.toString('latin1', 8, 16)).toBe('WAVEfmt ');
  expect([16, 20, 22].map((at) => wav.readUInt16LE(at))).toEqual([16, 1, 1]);
  expect([24, 28].map((at) => wav.readUInt32LE(at))).toEqual([22_050, 44_100]);
  expect([32, 34].map((at) => wav.readUInt16LE(at))).toEqual([2, 16]);
  expect(wav.toString('latin1', 36, 40)).toBe('data');
  expect(wav.readUInt32LE(40)).toBe(6);
});

const samplesOf = (...samples: number[]) => {
  const wav = Buffer.from(wavFile(Float32Array.from(samples), 16_000));
  return samples.map((_, index) => wav.readInt16LE(44 + 2 * index));
};

test('the loudest sample is as loud as the format allows, whatever the voice gave', () => {
  expect(samplesOf(0, 0.25, -0.5)).toEqual([0, 16_384, -32_767]);
  expect(samplesOf(3, -1.5)).toEqual([32_767, -16_383]);
});

test('what is almost silent is not amplified to noise', () => {
  expect(samplesOf(0.001, -0.001)).toEqual([3277, -3277]);
});

test('half a million samples take no stack', () => {
  expect(wavFile(new Float32Array(500_000), 22_050)).toHaveLength(1_000_044);
});
