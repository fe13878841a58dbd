import type { Writing } from './writing.ts';

const LAYERS = 6;
const HEADS = 2;
/** Positions to each side that have weights of their own. */
const WINDOW = 4;

/** What the encoder says of each symbol: its hidden state, and mean and deviation of its frames. */
export interface Encoded {
  readonly hidden: string;
  readonly mean: string;
  readonly logDeviation: string;
}

/** `TextEncoder` of Piper: relative attention and convolutions. @param length the number of symbols, of shape [1] */
export function textEncoder(w: Writing, ids: string, mask: string, length: string, width: number): Encoded {
  const embedded = w.op('Gather', [w.weights([256, width], width), ids], { axis: 0 });
  const loud = w.op('Mul', [embedded, w.scalar(Math.sqrt(width))]);
  let x = w.op('Mul', [w.op('Transpose', [loud], { perm: [0, 2, 1] }), mask]);
  for (let layer = 0; layer < LAYERS; layer++) {
    const attended = attention(w, x, mask, length, width);
    x = w.layerNorm(w.op('Add', [x, attended]), width);
    const wide = w.op('Relu', [w.conv(w.op('Mul', [x, mask]), width, width * 4, 3)]);
    const narrow = w.op('Mul', [w.conv(w.op('Mul', [wide, mask]), width * 4, width, 3), mask]);
    x = w.layerNorm(w.op('Add', [x, narrow]), width);
  }
  const hidden = w.op('Mul', [x, mask]);
  const [mean = '', logDeviation = ''] = w.split(
    w.op('Mul', [w.conv(hidden, width, 2 * width), mask]),
    1,
    width,
    width,
  );
  return { hidden, mean, logDeviation };
}

function attention(w: Writing, x: string, mask: string, length: string, width: number): string {
  const depth = width / HEADS;
  const heads = (input: string) =>
    w.op('Transpose', [w.op('Reshape', [input, w.sizes(1, HEADS, depth, length)])], { perm: [0, 1, 3, 2] });
  const [q, k, v] = [0, 1, 2].map(() => heads(w.conv(x, width, width)));
  const query = w.op('Div', [q ?? '', w.scalar(Math.sqrt(depth))]);
  const direct = w.op('MatMul', [query, w.op('Transpose', [k ?? ''], { perm: [0, 1, 3, 2] })]);
  const keys = w.op('Transpose', [relativeWeights(w, length, depth)], { perm: [0, 2, 1] });
  const near = toAbsolute(w, w.op('MatMul', [query, w.op('Unsqueeze', [keys, w.ints(0)])]), length);
  const scores = w.op('Add', [direct, near]);
  const seen = w.op('Mul', [w.op('Unsqueeze', [mask, w.ints(2)]), w.op('Unsqueeze', [mask, w.ints(-1)])]);
  const hidden = w.op('Equal', [seen, w.scalar(0)]);
  const weights = w.op('Softmax', [w.op('Where', [hidden, w.scalar(-1e4), scores])], { axis: -1 });
  const values = w.op('Unsqueeze', [relativeWeights(w, length, depth), w.ints(0)]);
  const ofNear = w.op('MatMul', [toRelative(w, weights, length), values]);
  const all = w.op('Add', [w.op('MatMul', [weights, v ?? '']), ofNear]);
  const joined = w.op('Reshape', [
    w.op('Transpose', [all], { perm: [0, 1, 3, 2] }),
    w.sizes(1, width, length),
  ]);
  return w.conv(joined, width, width);
}

/** Padded to all distances of a sentence: 1 x (2n - 1) x depth. */
function relativeWeights(w: Writing, length: string, depth: number): string {
  const more = w.op('Sub', [length, w.ints(WINDOW + 1)]);
  const table = w.weights([1, 2 * WINDOW + 1, depth], depth);
  return w.op('Pad', [table, w.sizes(0, more, 0, 0, more, 0)]);
}

/** From distances to positions, by padding and reshaping. */
function toAbsolute(w: Writing, x: string, length: string): string {
  const one = w.ints(1);
  const before = w.op('Sub', [length, one]);
  const twice = w.op('Mul', [length, w.ints(2)]);
  const padded = w.op('Pad', [x, w.ints(0, 0, 0, 0, 0, 0, 0, 1)]);
  const flat = w.op('Reshape', [padded, w.sizes(1, HEADS, w.op('Mul', [length, twice]))]);
  const longer = w.op('Pad', [flat, w.sizes(0, 0, 0, 0, 0, before)]);
  const shape = w.sizes(1, HEADS, w.op('Add', [length, one]), w.op('Sub', [twice, one]));
  const rows = w.slice(w.op('Reshape', [longer, shape]), 2, w.ints(0), length);
  return w.slice(rows, 3, before, w.ints(2 ** 31));
}

function toRelative(w: Writing, x: string, length: string): string {
  const before = w.op('Sub', [length, w.ints(1)]);
  const twice = w.op('Mul', [length, w.ints(2)]);
  const padded = w.op('Pad', [x, w.sizes(0, 0, 0, 0, 0, 0, 0, before)]);
  const flat = w.op('Reshape', [padded, w.sizes(1, HEADS, -1)]);
  const longer = w.op('Pad', [flat, w.sizes(0, 0, length, 0, 0, 0)]);
  const square = w.op('Reshape', [longer, w.sizes(1, HEADS, length, twice)]);
  return w.slice(square, 3, w.ints(1), w.ints(2 ** 31));
}
