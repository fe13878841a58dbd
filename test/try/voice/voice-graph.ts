import type { Graph, Node, Tensor, Value } from '../../../main/speech/onnx/graph.ts';

/** How a synthetic voice lies. */
export type VoiceLie =
  | 'not-finite'
  | 'empty'
  | 'silent'
  | 'runs-forever'
  | 'talks-forever'
  | 'takes-10-gb'
  | 'takes-text'
  | 'says-text-lengths';

export interface VoiceOptions {
  /** Channels of the widest layer: work grows with its square. */
  readonly width?: number;
  readonly speakers?: number;
  readonly lie?: VoiceLie | undefined;
}

/** More than any list of symbols has. */
const SYMBOLS = 256;
/** Each symbol lasts 3 x 8 x 8 x 4 = 768 samples: with those between the symbols, about the speed of speech. */
const STRIDES = [3, 8, 8, 4];

/**
 * A model with the inputs and outputs of a Piper voice, and a decoder of the same kind: symbols become vectors,
 * which transposed convolutions stretch to samples. Its weights are noise, and so is its sound.
 */
export function voiceGraph({ width = 64, speakers = 1, lie }: VoiceOptions = {}): Graph {
  const built = new Building();
  built.weights('symbols', [SYMBOLS, width], width);
  built.add('Gather', ['symbols', 'input'], 'embedded');
  built.add('Transpose', ['embedded'], 'frames', { perm: [0, 2, 1] });
  let before = 'frames';
  let channels = width;
  for (const [at, stride] of STRIDES.entries()) {
    const narrower = Math.max(4, channels / 2);
    built.weights(`up${at}`, [channels, narrower, stride], channels);
    built.add('ConvTranspose', [before, `up${at}`], `stretched${at}`, { strides: [stride] });
    built.weights(`mix${at}`, [narrower, narrower, 3], narrower * 3);
    built.add('Conv', [`stretched${at}`, `mix${at}`], `mixed${at}`, { pads: [1, 1] });
    built.add('LeakyRelu', [`mixed${at}`], `layer${at}`, { alpha: { float: 0.1 } });
    before = `layer${at}`;
    channels = narrower;
  }
  built.weights('last', [1, channels, 7], channels);
  built.add('Conv', [before, 'last'], 'wave', { pads: [3, 3] });
  built.add('Tanh', ['wave'], 'bounded');
  built.ints('axis1', [1]);
  built.add('Unsqueeze', ['bounded', 'axis1'], lie === undefined ? 'output' : 'sound');
  if (lie !== undefined) LIES[lie](built);
  return built.graph(speakers, lie);
}

const LIES: Record<VoiceLie, (built: Building) => void> = {
  'not-finite': (built) => {
    built.floats('minus', [-1]);
    built.add('Log', ['minus'], 'nothing');
    built.add('Mul', ['sound', 'nothing'], 'output');
  },
  empty: (built) => {
    built.ints('none', [0]);
    built.ints('samples', [3]);
    built.add('Slice', ['sound', 'none', 'none', 'samples'], 'output');
  },
  silent: (built) => {
    built.floats('zero', [0]);
    built.add('Mul', ['sound', 'zero'], 'output');
  },
  'runs-forever': (built) => {
    built.scalar('rounds', 2n ** 62n);
    built.loop('sound', 'output');
  },
  'talks-forever': (built) => {
    built.ints('often', [1, 1, 1, 100]);
    built.add('Tile', ['sound', 'often'], 'output');
  },
  'takes-10-gb': (built) => {
    // 200 MB for each symbol of the sentence: 10 GB for fifty.
    built.ints('many', [50_000_000]);
    built.add('Mul', ['input_lengths', 'many'], 'size');
    built.add('ConstantOfShape', ['size'], 'huge');
    built.add('Cos', ['huge'], 'filled');
    built.add('ReduceMean', ['filled'], 'mean', { keepdims: 0 });
    built.add('Mul', ['sound', 'mean'], 'output');
  },
  'takes-text': (built) => built.add('Identity', ['sound'], 'output'),
  'says-text-lengths': (built) => built.add('Identity', ['input_lengths'], 'output'),
};

/** Collects nodes and weights. The same calls give the same weights. */
class Building {
  readonly #nodes: Node[] = [];
  readonly #tensors: Tensor[] = [];
  #seed = 1;

  add(
    opType: string,
    inputs: string[],
    output: string,
    attributes: NonNullable<Node['attributes']> = {},
  ): void {
    this.#nodes.push({ opType, inputs, outputs: [output], attributes });
  }

  /** Noise, scaled so that a layer is as loud as the one before. */
  weights(name: string, dims: readonly number[], fanIn: number): void {
    const scale = Math.sqrt(3 / fanIn);
    const data = Float32Array.from({ length: dims.reduce((a, b) => a * b, 1) }, () => this.#noise() * scale);
    this.#tensors.push({ name, dims, data });
  }

  floats(name: string, values: readonly number[]): void {
    this.#tensors.push({ name, dims: [values.length], data: Float32Array.from(values) });
  }

  ints(name: string, values: readonly number[]): void {
    this.#tensors.push({ name, dims: [values.length], data: BigInt64Array.from(values.map(BigInt)) });
  }

  scalar(name: string, value: bigint): void {
    this.#tensors.push({ name, dims: [], data: BigInt64Array.of(value) });
  }

  /** Negates the value as often as `rounds` says. */
  loop(input: string, output: string): void {
    const any: Value['dims'] = [1, 1, 1, 'samples'];
    const body: Graph = {
      name: 'round',
      nodes: [
        { opType: 'Identity', inputs: ['go_on'], outputs: ['still'] },
        { opType: 'Neg', inputs: ['before'], outputs: ['after'] },
      ],
      initializers: [],
      inputs: [
        { name: 'round_number', type: 'int64', dims: [] },
        { name: 'go_on', type: 'bool', dims: [] },
        { name: 'before', type: 'float', dims: any },
      ],
      outputs: [
        { name: 'still', type: 'bool', dims: [] },
        { name: 'after', type: 'float', dims: any },
      ],
    };
    this.add('Loop', ['rounds', '', input], output, { body });
  }

  graph(speakers: number, lie: VoiceLie | undefined): Graph {
    const ids = lie === 'takes-text' ? 'text' : 'input';
    const speaker: Value[] = speakers > 1 ? [{ name: 'sid', type: 'int64', dims: [1] }] : [];
    return {
      name: 'voice',
      nodes: this.#nodes.map((node) => ({
        ...node,
        inputs: node.inputs.map((name) => (name === 'input' ? ids : name)),
      })),
      initializers: this.#tensors,
      inputs: [
        { name: ids, type: 'int64', dims: [1, 'symbols'] },
        { name: 'input_lengths', type: 'int64', dims: [1] },
        { name: 'scales', type: 'float', dims: [3] },
        ...speaker,
      ],
      outputs: [
        lie === 'says-text-lengths'
          ? { name: 'output', type: 'int64', dims: [1] }
          : { name: 'output', type: 'float', dims: [1, 1, 1, 'samples'] },
      ],
    };
  }

  /** Between -1 and 1: a linear congruential generator (constants of Numerical Recipes). */
  #noise(): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#seed / 2 ** 31 - 1;
  }
}
