import { describe, expect, test } from 'vitest';
import { TensorType } from '../../main/benchmark/nouns/speed-profile.ts';
import { weightBlock } from '../../main/benchmark/weight-block.ts';
import { tensorBytes } from '../../main/predict/block-size.ts';

/** The offsets of the 16-bit scales in a block, from ggml-common.h; MXFP4, BF16 and F32 have none. */
const HALF_SCALES: Partial<Record<TensorType, readonly number[]>> = {
  F16: [0],
  Q4_K: [0, 2],
  Q5_K: [0, 2],
  Q6_K: [208],
  Q5_0: [0],
  Q5_1: [0, 2],
  Q8_0: [0],
};
/** A row of 256 weights is a whole number of blocks of every type. */
const ROW_WEIGHTS = 256;
/** Weights of one block. */
const PER_BLOCK: Record<TensorType, number> = {
  F32: 1,
  F16: 1,
  BF16: 1,
  Q4_K: 256,
  Q5_K: 256,
  Q6_K: 256,
  Q5_0: 32,
  Q5_1: 32,
  Q8_0: 32,
  MXFP4: 32,
};

/** Of a type, without the padding to 32 bytes that a single block would get. */
const blockBytes = (type: TensorType) =>
  (tensorBytes(type, [ROW_WEIGHTS, 32]) / (ROW_WEIGHTS * 32)) * PER_BLOCK[type];

describe.for(TensorType.options)('weights of %s', (type) => {
  const bytes = weightBlock(type);

  test('are a whole number of blocks and of 32 bytes', () => {
    expect(bytes.length).toBeGreaterThan(1_000_000);
    expect(bytes.length % blockBytes(type)).toBe(0);
    expect(bytes.length % 32).toBe(0);
  });

  test('have scales that are finite, small and not zero', () => {
    for (let at = 0; at < bytes.length; at += blockBytes(type)) {
      for (const offset of HALF_SCALES[type] ?? []) {
        const exponent = (bytes.readUInt16LE(at + offset) >> 10) & 0x1f;
        if (exponent === 0 || exponent >= 15) expect.fail(`scale at ${at + offset} is not small`);
      }
      if (type === 'F32' && Math.abs(bytes.readFloatLE(at)) > 1) expect.fail(`weight at ${at} is large`);
      // The upper half of a 32-bit float: 2^-13.
      if (type === 'BF16' && bytes.readUInt16LE(at) !== 0x3900) expect.fail(`weight at ${at} is not small`);
      if (type === 'MXFP4' && (bytes[at] ?? 255) > 127) expect.fail(`scale at ${at} is not small`);
    }
  });

  test('are made once and kept', () => {
    expect(weightBlock(type)).toBe(bytes);
  });
});

const quantized = TensorType.options.filter((type) => !['F32', 'F16', 'BF16'].includes(type));

test('plain weights are of both signs: the tokens of a mixture visit different experts', () => {
  const bytes = weightBlock('F32');
  const few = Array.from({ length: 1000 }, (_, at) => bytes.readFloatLE(4 * at));
  const positive = few.filter((weight) => weight > 0).length;
  expect(positive).toBeGreaterThan(400);
  expect(positive).toBeLessThan(600);
});

test.for(quantized)('weights of %s are not all alike: zeros would flatter the processor', (type) => {
  expect(new Set(weightBlock(type).subarray(0, 10_000)).size).toBeGreaterThan(100);
});
