import type { Attribute, Graph, Node, Tensor } from '../../../main/speech/onnx/graph.ts';

/** Writes down a graph as Piper's exporter would; weights are noise from `Math.random`. */
export class Writing {
  readonly nodes: Node[] = [];
  readonly tensors: Tensor[] = [];
  #count = 0;

  op(opType: string, inputs: readonly string[], attributes: Record<string, Attribute> = {}): string {
    const output = `${opType}_${this.#count++}`;
    this.nodes.push({ opType, inputs, outputs: [output], attributes });
    return output;
  }

  split(input: string, axis: number, ...sizes: readonly number[]): string[] {
    const outputs = sizes.map(() => `Split_${this.#count++}`);
    this.nodes.push({ opType: 'Split', inputs: [input, this.ints(...sizes)], outputs, attributes: { axis } });
    return outputs;
  }

  weights(dims: readonly number[], fanIn: number): string {
    const size = dims.reduce((a, b) => a * b, 1);
    const bound = Math.sqrt(3 / fanIn);
    return this.#tensor(
      dims,
      Float32Array.from({ length: size }, () => (Math.random() * 2 - 1) * bound),
    );
  }

  floats(dims: readonly number[], value: number): string {
    return this.#tensor(dims, new Float32Array(dims.reduce((a, b) => a * b, 1)).fill(value));
  }

  scalar(value: number): string {
    return this.#tensor([], Float32Array.of(value));
  }

  ints(...values: readonly number[]): string {
    return this.#tensor([values.length], BigInt64Array.from(values, BigInt));
  }

  /** A whole number without a dimension. */
  int(value: number): string {
    return this.#tensor([], BigInt64Array.of(BigInt(value)));
  }

  conv(
    input: string,
    from: number,
    to: number,
    kernel = 1,
    { dilation = 1, groups = 1 }: { dilation?: number; groups?: number } = {},
  ): string {
    const side = (dilation * (kernel - 1)) / 2;
    const perGroup = from / groups;
    return this.op(
      'Conv',
      [input, this.weights([to, perGroup, kernel], perGroup * kernel), this.floats([to], 0)],
      {
        kernel_shape: [kernel],
        dilations: [dilation],
        pads: [side, side],
        strides: [1],
        group: groups,
      },
    );
  }

  /** Over channels, as `F.layer_norm` of the transposed input is exported. */
  layerNorm(input: string, channels: number): string {
    const last = this.op('Transpose', [input], { perm: [0, 2, 1] });
    const centred = this.op('Sub', [last, this.op('ReduceMean', [last], { axes: [-1] })]);
    const variance = this.op('ReduceMean', [this.op('Pow', [centred, this.scalar(2)])], { axes: [-1] });
    const deviation = this.op('Sqrt', [this.op('Add', [variance, this.scalar(1e-5)])]);
    const scaled = this.op('Mul', [this.op('Div', [centred, deviation]), this.floats([channels], 1)]);
    const shifted = this.op('Add', [scaled, this.floats([channels], 0)]);
    return this.op('Transpose', [shifted], { perm: [0, 2, 1] });
  }

  slice(input: string, axis: number, from: string, to: string, step = 1): string {
    return this.op('Slice', [input, from, to, this.ints(axis), this.ints(step)]);
  }

  /** Joins sizes into a shape or into the sides of a pad. */
  sizes(...parts: readonly (number | string)[]): string {
    const each = parts.map((part) => (typeof part === 'string' ? part : this.ints(part)));
    return this.op('Concat', each, { axis: 0 });
  }

  graph(name: string, inputs: Graph['inputs'], outputs: Graph['outputs']): Graph {
    return { name, nodes: this.nodes, initializers: this.tensors, inputs, outputs };
  }

  #tensor(dims: readonly number[], data: Tensor['data']): string {
    const name = `tensor_${this.#count++}`;
    this.tensors.push({ name, dims, data });
    return name;
  }
}
