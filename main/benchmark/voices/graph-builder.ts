import type { Graph, Node, Tensor } from '../../speech/onnx/graph.ts';

/** A convolution along time. */
export interface Convolution {
  readonly from: number;
  readonly to: number;
  readonly kernel: number;
  readonly dilation?: number;
}

/** Numbers of the same noise, a power of two: repeating it changes no time, and making more takes longer than writing it. */
const NOISE_LENGTH = 1 << 20;

let made: Float32Array | null = null;

/** Even noise of variance 1: a linear congruential generator (constants of Numerical Recipes). */
function noise(): Float32Array {
  if (made !== null) return made;
  let seed = 1;
  made = Float32Array.from({ length: NOISE_LENGTH }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed / 2 ** 31 - 1) * Math.sqrt(3);
  });
  return made;
}

/**
 * Collects the nodes of a graph with one input and one output, both of floats, and makes up its weights. How long it takes
 * depends on shapes, not on values; these keep a layer as loud as the one before, so that all stays finite.
 */
export class GraphBuilder {
  readonly #nodes: Node[] = [];
  readonly #tensors: Tensor[] = [];
  #names = 0;
  #noiseAt = 0;

  /** Adds a node; answers its output's name. */
  add(opType: string, inputs: readonly string[], attributes: NonNullable<Node['attributes']> = {}): string {
    const output = this.#name(opType);
    this.#nodes.push({ opType, inputs, outputs: [output], attributes });
    return output;
  }

  /** As long as its input. */
  convolve(input: string, { from, to, kernel, dilation = 1 }: Convolution): string {
    const weights = this.#weights([to, from, kernel], from * kernel);
    const pad = ((kernel - 1) * dilation) / 2;
    return this.add('Conv', [input, weights, this.#bias(to)], {
      dilations: [dilation],
      group: 1,
      kernel_shape: [kernel],
      pads: [pad, pad],
      strides: [1],
    });
  }

  /** `rate` times as long as its input. */
  stretch(
    input: string,
    { from, to, kernel, rate }: Omit<Convolution, 'dilation'> & { readonly rate: number },
  ): string {
    // Each sample of the output is made of so many taps of each channel.
    const weights = this.#weights([from, to, kernel], (from * kernel) / rate);
    const pad = (kernel - rate) / 2;
    return this.add('ConvTranspose', [input, weights, this.#bias(to)], {
      dilations: [1],
      group: 1,
      kernel_shape: [kernel],
      pads: [pad, pad],
      strides: [rate],
    });
  }

  leak(input: string, alpha = 0.1): string {
    return this.add('LeakyRelu', [input], { alpha: { float: alpha } });
  }

  /** Some of the channels; backwards with a step of -1. */
  channels(input: string, from: number, to: number, step = 1): string {
    const bounds = [from, to, 1, step].map((value) => this.integer(value));
    return this.add('Slice', [input, ...bounds]);
  }

  integer(value: number): string {
    return this.#keep('integer', [1], BigInt64Array.of(BigInt(value)));
  }

  number(value: number): string {
    return this.#keep('number', [], Float32Array.of(value));
  }

  /** The whole graph, from `frames` to what `output` names. */
  graph(name: string, channels: number, output: string): Graph {
    return {
      name,
      nodes: this.#nodes,
      initializers: this.#tensors,
      inputs: [{ name: 'frames', type: 'float', dims: [1, channels, 'time'] }],
      outputs: [{ name: output, type: 'float', dims: [1, 'channels', 'length'] }],
    };
  }

  #weights(dims: readonly number[], fanIn: number): string {
    const scale = 1 / Math.sqrt(fanIn);
    const length = dims.reduce((product, size) => product * size, 1);
    const data = new Float32Array(length);
    const all = noise();
    for (let at = 0; at < length; at++) {
      data[at] = (all[this.#noiseAt] ?? 0) * scale;
      this.#noiseAt = (this.#noiseAt + 1) & (NOISE_LENGTH - 1);
    }
    return this.#keep('weights', dims, data);
  }

  #bias(channels: number): string {
    return this.#keep('bias', [channels], new Float32Array(channels));
  }

  #keep(kind: string, dims: readonly number[], data: Tensor['data']): string {
    const name = this.#name(kind);
    this.#tensors.push({ name, dims, data });
    return name;
  }

  #name(kind: string): string {
    this.#names++;
    return `${kind}${this.#names}`;
  }
}
