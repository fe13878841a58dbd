import { EDGE_KERNEL, type PiperShape, type ResidualBlock } from '../../predict/piper-shape.ts';
import type { Graph } from '../../speech/onnx/graph.ts';
import { GraphBuilder } from './graph-builder.ts';

/** Piper's slope of the last activation; all others have a tenth. */
const LAST_SLOPE = 0.01;

/** Piper's decoder, which turns frames into sound: HiFi-GAN's generator (`Generator` in `vits/models.py`). */
export function decoderGraph({ hidden, decoder }: PiperShape): Graph {
  const { stages, blocks } = decoder;
  const built = new GraphBuilder();
  let { channels } = decoder;
  let sound = built.convolve('frames', { from: hidden, to: channels, kernel: EDGE_KERNEL });
  for (const { rate, kernel } of stages) {
    sound = built.stretch(built.leak(sound), { from: channels, to: channels / 2, kernel, rate });
    channels /= 2;
    const ends = blocks.map((block) => residual(built, sound, channels, block));
    const together = ends.reduce((one, other) => built.add('Add', [one, other]));
    sound = built.add('Div', [together, built.number(blocks.length)]);
  }
  const wave = built.convolve(built.leak(sound, LAST_SLOPE), { from: channels, to: 1, kernel: EDGE_KERNEL });
  return built.graph('decoder', hidden, built.add('Tanh', [wave]));
}

/** `ResBlock1`, whose convolutions come in pairs, and `ResBlock2`. */
function residual(
  built: GraphBuilder,
  input: string,
  channels: number,
  { kernel, dilations, isPaired }: ResidualBlock,
): string {
  const within = { from: channels, to: channels, kernel };
  return dilations.reduce((before, dilation) => {
    const first = built.convolve(built.leak(before), { ...within, dilation });
    const last = isPaired ? built.convolve(built.leak(first), within) : first;
    return built.add('Add', [last, before]);
  }, input);
}
