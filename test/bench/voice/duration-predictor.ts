import type { Writing } from './writing.ts';

const FLOWS = 3;
const BINS = 10;
const LEAST = 1e-3;

/** `StochasticDurationPredictor` of Piper when speaking: noise becomes the logarithm of each symbol's frames. */
export function durationPredictor(
  w: Writing,
  hidden: string,
  mask: string,
  noiseScale: string,
  width: number,
): string {
  const before = separable(w, w.conv(hidden, width, width), mask, width);
  const condition = w.op('Mul', [w.conv(before, width, width), mask]);
  const template = w.slice(hidden, 1, w.ints(0), w.ints(2));
  let z = w.op('Mul', [w.op('RandomNormalLike', [template]), noiseScale]);
  for (let flow = 0; flow < FLOWS; flow++) {
    const flipped = w.slice(z, 1, w.ints(-1), w.ints(-3), -1);
    z = splineFlow(w, flipped, condition, mask, width);
  }
  const moved = w.op('Sub', [z, w.weights([1, 2, 1], 2)]);
  const scaled = w.op('Mul', [w.op('Mul', [moved, w.op('Exp', [w.weights([1, 2, 1], 2)])]), mask]);
  return w.slice(scaled, 1, w.ints(0), w.ints(1));
}

/** `DDSConv`: dilated convolutions of each channel, then across channels. */
function separable(w: Writing, input: string, mask: string, width: number): string {
  let x = input;
  for (const dilation of [1, 3, 9]) {
    const own = w.conv(w.op('Mul', [x, mask]), width, width, 3, { dilation, groups: width });
    const across = w.conv(gelu(w, w.layerNorm(own, width)), width, width);
    x = w.op('Add', [x, gelu(w, w.layerNorm(across, width))]);
  }
  return w.op('Mul', [x, mask]);
}

function gelu(w: Writing, x: string): string {
  const error = w.op('Erf', [w.op('Div', [x, w.scalar(Math.SQRT2)])]);
  return w.op('Mul', [w.op('Mul', [x, w.op('Add', [error, w.scalar(1)])]), w.scalar(0.5)]);
}

/** `ConvFlow`, reversed: one row of noise says how a spline bends the other. */
function splineFlow(w: Writing, z: string, condition: string, mask: string, width: number): string {
  const [kept = '', bent = ''] = w.split(z, 1, 1, 1);
  const wide = w.op('Add', [w.conv(kept, 1, width), condition]);
  const outputs = 3 * BINS - 1;
  const said = w.op('Mul', [w.conv(separable(w, wide, mask, width), width, outputs), mask]);
  const perSymbol = w.op('Transpose', [said], { perm: [0, 2, 1] });
  const [widths = '', heights = '', slopes = ''] = w.split(perSymbol, 2, BINS, BINS, BINS - 1);
  const x = w.op('Transpose', [bent], { perm: [0, 2, 1] });
  const bentBack = inverseSpline(w, x, { widths, heights, slopes }, Math.sqrt(width));
  const result = w.op('Concat', [kept, w.op('Transpose', [bentBack], { perm: [0, 2, 1] })], { axis: 1 });
  return w.op('Mul', [result, mask]);
}

/** The rational-quadratic spline of Piper's `transforms.py`, inverse: solves a quadratic equation in each bin. */
function inverseSpline(
  w: Writing,
  x: string,
  { widths, heights, slopes }: Record<'widths' | 'heights' | 'slopes', string>,
  scale: number,
): string {
  const [cumWidths, binWidths] = knots(w, w.op('Div', [widths, w.scalar(scale)]));
  const [cumHeights, binHeights] = knots(w, w.op('Div', [heights, w.scalar(scale)]));
  const ends = w.op('Pad', [slopes, w.ints(0, 0, 1, 0, 0, 1), w.scalar(0.54)]);
  const derivatives = w.op('Add', [w.op('Softplus', [ends]), w.scalar(LEAST)]);
  const bin = binOf(w, x, cumHeights);
  const at = (values: string, index = bin) => w.op('GatherElements', [values, index], { axis: 2 });
  const next = w.op('Add', [bin, w.ints(1)]);
  const [width, height, left, low] = [at(binWidths), at(binHeights), at(cumWidths), at(cumHeights)];
  const slope = w.op('Div', [height, width]);
  const [first, second] = [at(derivatives), at(derivatives, next)];
  const curve = w.op('Sub', [w.op('Add', [first, second]), w.op('Mul', [slope, w.scalar(2)])]);
  const above = w.op('Sub', [x, low]);
  const bend = w.op('Mul', [above, curve]);
  const a = w.op('Add', [bend, w.op('Mul', [height, w.op('Sub', [slope, first])])]);
  const b = w.op('Sub', [w.op('Mul', [height, first]), bend]);
  const c = w.op('Neg', [w.op('Mul', [slope, above])]);
  const inside = w.op('Sub', [w.op('Mul', [b, b]), w.op('Mul', [w.op('Mul', [a, c]), w.scalar(4)])]);
  const root = w.op('Sqrt', [w.op('Max', [inside, w.scalar(0)])]);
  const share = w.op('Div', [
    w.op('Mul', [c, w.scalar(2)]),
    w.op('Neg', [w.op('Add', [w.op('Add', [b, root]), w.scalar(1e-6)])]),
  ]);
  const inner = w.op('Add', [w.op('Mul', [share, width]), left]);
  const isInside = w.op('Less', [w.op('Abs', [x]), w.scalar(5)]);
  return w.op('Where', [isInside, inner, x]);
}

/** Where the bins begin and how wide they are, from -5 to 5. */
function knots(w: Writing, raw: string): [begins: string, sizes: string] {
  const shares = w.op('Softmax', [raw], { axis: -1 });
  const least = w.op('Add', [w.op('Mul', [shares, w.scalar(1 - LEAST * BINS)]), w.scalar(LEAST)]);
  const sums = w.op('Pad', [w.op('CumSum', [least, w.int(-1)]), w.ints(0, 0, 1, 0, 0, 0)]);
  const begins = w.op('Sub', [w.op('Mul', [sums, w.scalar(10)]), w.scalar(5)]);
  const sizes = w.op('Sub', [
    w.slice(begins, 2, w.ints(1), w.ints(BINS + 1)),
    w.slice(begins, 2, w.ints(0), w.ints(BINS)),
  ]);
  return [begins, sizes];
}

function binOf(w: Writing, x: string, begins: string): string {
  const passed = w.op('Cast', [w.op('GreaterOrEqual', [x, begins])], { to: 7 });
  const count = w.op('ReduceSum', [passed, w.ints(-1)], { keepdims: 1 });
  const bin = w.op('Sub', [count, w.ints(1)]);
  return w.op('Min', [w.op('Max', [bin, w.ints(0)]), w.ints(BINS - 1)]);
}
