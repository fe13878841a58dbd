/** How many weights share a block, and its bytes. */
type Block = readonly [weights: number, bytes: number];

/** By the numbers of ggml.h's enum ggml_type; sizes from ggml-common.h. Numbers that are missing are no longer used. */
const BLOCKS: ReadonlyMap<number, Block> = new Map<number, Block>([
  // F32, F16, BF16, F64, and integers.
  ...([
    [0, [1, 4]],
    [1, [1, 2]],
    [30, [1, 2]],
    [28, [1, 8]],
  ] as const),
  ...([
    [24, [1, 1]],
    [25, [1, 2]],
    [26, [1, 4]],
    [27, [1, 8]],
  ] as const),
  // Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q8_1.
  ...([
    [2, [32, 18]],
    [3, [32, 20]],
    [6, [32, 22]],
    [7, [32, 24]],
    [8, [32, 34]],
    [9, [32, 36]],
  ] as const),
  // Q2_K to Q8_K.
  ...([
    [10, [256, 84]],
    [11, [256, 110]],
    [12, [256, 144]],
    [13, [256, 176]],
  ] as const),
  ...([
    [14, [256, 210]],
    [15, [256, 292]],
  ] as const),
  // IQ2_XXS, IQ2_XS, IQ3_XXS, IQ1_S, IQ4_NL, IQ3_S, IQ2_S, IQ4_XS, IQ1_M.
  ...([
    [16, [256, 66]],
    [17, [256, 74]],
    [18, [256, 98]],
    [19, [256, 50]],
    [20, [32, 18]],
  ] as const),
  ...([
    [21, [256, 110]],
    [22, [256, 82]],
    [23, [256, 136]],
    [29, [256, 56]],
  ] as const),
  // TQ1_0, TQ2_0, MXFP4.
  ...([
    [34, [256, 54]],
    [35, [256, 66]],
    [39, [32, 17]],
  ] as const),
]);

/** The bytes of a tensor with so many weights; 0 for a type that is not known, which then is not asked for. */
export function storedBytes(type: number, weights: number): number {
  const [perBlock, bytes] = BLOCKS.get(type) ?? [1, 0];
  return Math.ceil(weights / perBlock) * bytes;
}
