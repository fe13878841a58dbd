import type { TensorType } from '../../benchmark/nouns/speed-profile.ts';

/** A tensor of one layer, not yet typed: `attn_q` makes `blk.0.attn_q.weight`. */
export interface Part {
  readonly part: string;
  /** `null`: llama.cpp's name has none, as in `blk.0.ssm_a`. */
  readonly suffix: 'weight' | 'bias' | null;
  /** Row length first, as in GGUF. */
  readonly dims: readonly number[];
  /** Quantised as the mixture says, or kept as it is in every file. */
  readonly stored: 'quantized' | Extract<TensorType, 'F32' | 'BF16'>;
}

/** A matrix that the mixture quantises. */
export const matrix = (part: string, ...dims: number[]): Part => ({
  part,
  suffix: 'weight',
  dims,
  stored: 'quantized',
});

/** Weights that stay F32: norms, convolutions, routers. */
export const plain = (part: string, ...dims: number[]): Part => ({
  part,
  suffix: 'weight',
  dims,
  stored: 'F32',
});

export const bias = (part: string, ...dims: number[]): Part => ({
  part,
  suffix: 'bias',
  dims,
  stored: 'F32',
});

/** A tensor whose name ends with its part. */
export const bare = (part: string, ...dims: number[]): Part => ({ part, suffix: null, dims, stored: 'F32' });
