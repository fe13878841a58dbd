import type { TensorType } from '../benchmark/nouns/speed-profile.ts';

/** How many weights share one block, and its bytes: ggml's `ggml-common.h`. */
const BLOCKS: Record<TensorType, { weights: number; bytes: number }> = {
  F32: { weights: 1, bytes: 4 },
  F16: { weights: 1, bytes: 2 },
  BF16: { weights: 1, bytes: 2 },
  Q4_K: { weights: 256, bytes: 144 },
  Q5_K: { weights: 256, bytes: 176 },
  Q6_K: { weights: 256, bytes: 210 },
  Q5_0: { weights: 32, bytes: 22 },
  Q5_1: { weights: 32, bytes: 24 },
  Q8_0: { weights: 32, bytes: 34 },
  MXFP4: { weights: 32, bytes: 17 },
};

/** Each tensor of a GGUF file starts at a multiple of this. */
const ALIGNMENT = 32;

/** How many weights a tensor of these dimensions holds. */
export function weightsOf(dims: readonly number[]): number {
  return dims.reduce((product, size) => product * size, 1);
}

/** The size of a tensor in a GGUF file, padding included. Rows must be whole blocks: see `typeForRow`. */
export function tensorBytes(type: TensorType, dims: readonly number[]): number {
  const { weights, bytes } = BLOCKS[type];
  return Math.ceil(((weightsOf(dims) / weights) * bytes) / ALIGNMENT) * ALIGNMENT;
}

/** The type that llama.cpp uses instead if rows are not whole blocks of 256 weights. */
const SMALL_BLOCKS: Partial<Record<TensorType, TensorType>> = { Q4_K: 'Q5_0', Q5_K: 'Q5_1', Q6_K: 'Q8_0' };

/** The type for rows of this length: the wanted one, or its replacement with smaller blocks. */
export function typeForRow(wanted: TensorType, rowLength: number): TensorType {
  const fits = (type: TensorType) => rowLength % BLOCKS[type].weights === 0;
  if (fits(wanted)) return wanted;
  const smaller = SMALL_BLOCKS[wanted];
  return smaller !== undefined && fits(smaller) ? smaller : 'F16';
}
