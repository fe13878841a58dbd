import type { Writing } from './writing.ts';

/** The decoders of Piper's qualities, as `piper_train` builds them. */
export type Quality = 'medium' | 'high';

interface Generator {
  readonly channels: number;
  readonly upsampling: readonly (readonly [rate: number, kernel: number])[];
  readonly residual: 1 | 2;
  readonly kernels: readonly number[];
  readonly dilations: readonly (readonly number[])[];
}

const GENERATORS: Record<Quality, Generator> = {
  medium: {
    channels: 256,
    upsampling: [
      [8, 16],
      [8, 16],
      [4, 8],
    ],
    residual: 2,
    kernels: [3, 5, 7],
    dilations: [
      [1, 2],
      [2, 6],
      [3, 12],
    ],
  },
  high: {
    channels: 512,
    upsampling: [
      [8, 16],
      [8, 16],
      [2, 4],
      [2, 4],
    ],
    residual: 1,
    kernels: [3, 7, 11],
    dilations: [
      [1, 3, 5],
      [1, 3, 5],
      [1, 3, 5],
    ],
  },
};

/** `ResidualCouplingBlock`, reversed. */
export function flow(w: Writing, input: string, mask: string, width: number): string {
  let z = input;
  const half = width / 2;
  for (let coupling = 0; coupling < 4; coupling++) {
    const flipped = w.slice(z, 1, w.ints(-1), w.ints(-width - 1), -1);
    const [kept = '', other = ''] = w.split(flipped, 1, half, half);
    const h = wavenet(w, w.op('Mul', [w.conv(kept, half, width), mask]), mask, width);
    const mean = w.op('Mul', [w.conv(h, width, half), mask]);
    const moved = w.op('Mul', [w.op('Sub', [other, mean]), mask]);
    z = w.op('Concat', [kept, moved], { axis: 1 });
  }
  return z;
}

function wavenet(w: Writing, input: string, mask: string, width: number): string {
  let x = input;
  let output = w.op('Mul', [input, w.scalar(0)]);
  for (let layer = 0; layer < 4; layer++) {
    const [tanh = '', gate = ''] = w.split(w.conv(x, width, 2 * width, 5), 1, width, width);
    const acts = w.op('Mul', [w.op('Tanh', [tanh]), w.op('Sigmoid', [gate])]);
    if (layer === 3) {
      output = w.op('Add', [output, w.conv(acts, width, width)]);
      break;
    }
    const [on = '', skip = ''] = w.split(w.conv(acts, width, 2 * width), 1, width, width);
    x = w.op('Mul', [w.op('Add', [x, on]), mask]);
    output = w.op('Add', [output, skip]);
  }
  return w.op('Mul', [output, mask]);
}

/** `Generator`: frames to sound. */
export function generator(w: Writing, frames: string, width: number, quality: Quality): string {
  const { channels, upsampling, residual, kernels, dilations } = GENERATORS[quality];
  let x = w.conv(frames, width, channels, 7);
  let before = channels;
  for (const [rate, kernel] of upsampling) {
    const after = before / 2;
    const side = (kernel - rate) / 2;
    const weights = w.weights([before, after, kernel], (before * kernel) / rate);
    x = w.op('ConvTranspose', [leaky(w, x), weights, w.floats([after], 0)], {
      kernel_shape: [kernel],
      strides: [rate],
      pads: [side, side],
      dilations: [1],
      group: 1,
    });
    const blocks = kernels.map((size, at) => block(w, x, after, size, dilations[at] ?? [], residual));
    x = w.op('Div', [blocks.reduce((sum, each) => w.op('Add', [sum, each])), w.scalar(kernels.length)]);
    before = after;
  }
  return w.op('Tanh', [w.conv(w.op('LeakyRelu', [x], { alpha: { float: 0.01 } }), before, 1, 7)]);
}

const leaky = (w: Writing, x: string) => w.op('LeakyRelu', [x], { alpha: { float: 0.1 } });

function block(
  w: Writing,
  input: string,
  channels: number,
  kernel: number,
  dilations: readonly number[],
  kind: 1 | 2,
): string {
  let x = input;
  for (const dilation of dilations) {
    let y = w.conv(leaky(w, x), channels, channels, kernel, { dilation });
    if (kind === 1) y = w.conv(leaky(w, y), channels, channels, kernel);
    x = w.op('Add', [y, x]);
  }
  return x;
}
