import { randomFillSync } from 'node:crypto';
import { MIB } from '../nouns/bytes.ts';
import type { TensorType } from './nouns/speed-profile.ts';

/** ggml-common.h: the bytes of one block of each type, and where its 16-bit float scales lie. */
const LAYOUT: Record<TensorType, { bytes: number; halfFloatsAt: readonly number[] }> = {
  F32: { bytes: 4, halfFloatsAt: [] },
  F16: { bytes: 2, halfFloatsAt: [0] },
  BF16: { bytes: 2, halfFloatsAt: [] },
  Q4_K: { bytes: 144, halfFloatsAt: [0, 2] },
  Q5_K: { bytes: 176, halfFloatsAt: [0, 2] },
  Q6_K: { bytes: 210, halfFloatsAt: [208] },
  Q5_0: { bytes: 22, halfFloatsAt: [0] },
  Q5_1: { bytes: 24, halfFloatsAt: [0, 2] },
  Q8_0: { bytes: 34, halfFloatsAt: [0] },
  MXFP4: { bytes: 17, halfFloatsAt: [] },
};

/** About 4 MiB: large enough that writing is one copy, small enough to keep for each type. */
const BLOCKS_BYTES = 4 * MIB;
/** 2^-13 as a 16-bit float: keeps activations finite through any number of layers. */
const SMALL_SCALE = 0x0800;
/** 2^-13 where the upper half of a 32-bit float is stored. */
const SMALL_BF16 = 0x3900;
/** Plain weights are within this, on either side of zero. */
const MOST_F32 = 0.01;
/** MXFP4 keeps a power of two, biased by 127, in its first byte. */
const MXFP4_SCALE = 114;

const made = new Map<TensorType, Buffer>();

/**
 * Random weights of one type, a whole number of blocks and a multiple of 32 bytes. Random, because
 * zeros make some processors faster; finite, because a NaN would end a reply.
 */
export function weightBlock(type: TensorType): Buffer {
  let block = made.get(type);
  if (block === undefined) {
    block = makeBlock(type);
    made.set(type, block);
  }
  return block;
}

function makeBlock(type: TensorType): Buffer {
  const { bytes, halfFloatsAt } = LAYOUT[type];
  const blocks = Math.floor(BLOCKS_BYTES / bytes / 32) * 32;
  const buffer = Buffer.alloc(blocks * bytes);
  randomFillSync(buffer);
  if (type === 'F32') {
    // Of both signs: else each token of a mixture would visit the same experts.
    for (let at = 0; at < buffer.length; at += 4) {
      buffer.writeFloatLE((MOST_F32 * buffer.readInt16LE(at)) / 32_768, at);
    }
    return buffer;
  }
  for (let at = 0; at < buffer.length; at += bytes) {
    for (const half of halfFloatsAt) buffer.writeUInt16LE(SMALL_SCALE, at + half);
    if (type === 'MXFP4') buffer.writeUInt8(MXFP4_SCALE, at);
    if (type === 'BF16') buffer.writeUInt16LE(SMALL_BF16, at);
  }
  return buffer;
}
