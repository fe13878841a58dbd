import { FLOW, type PiperShape } from '../../predict/piper-shape.ts';
import type { Graph } from '../../speech/onnx/graph.ts';
import { GraphBuilder } from './graph-builder.ts';

/** Piper's flow, which moves frames from what a sentence says to how the voice sounds (`ResidualCouplingBlock`, reversed). */
export function flowGraph({ hidden }: PiperShape): Graph {
  const built = new GraphBuilder();
  const mask = ones(built);
  let frames = 'frames';
  for (let coupling = 0; coupling < FLOW.couplings; coupling++) {
    const flipped = built.channels(frames, -1, -(hidden + 1), -1);
    frames = coupled(built, flipped, mask, hidden);
  }
  return built.graph('flow', hidden, frames);
}

/** Piper multiplies by a mask of the frames that exist: here by one that is 1 for all of them. */
function ones(built: GraphBuilder): string {
  const some = built.channels('frames', 0, 1);
  return built.add('Add', [built.add('Mul', [some, built.number(0)]), built.number(1)]);
}

/** One half of the channels says by how much the other half is moved. */
function coupled(built: GraphBuilder, frames: string, mask: string, hidden: number): string {
  const half = hidden / 2;
  const kept = built.channels(frames, 0, half);
  const moved = built.channels(frames, half, hidden);
  const wide = built.convolve(kept, { from: half, to: hidden, kernel: 1 });
  const said = gatedLayers(built, built.add('Mul', [wide, mask]), mask, hidden);
  const narrow = built.convolve(said, { from: hidden, to: half, kernel: 1 });
  const difference = built.add('Sub', [moved, built.add('Mul', [narrow, mask])]);
  return built.add('Concat', [kept, built.add('Mul', [difference, mask])], { axis: 1 });
}

/** Layers of dilated convolutions with gates (`WN` in `vits/modules.py`); the sum of what each of them says. */
function gatedLayers(built: GraphBuilder, input: string, mask: string, hidden: number): string {
  let before = input;
  let said: string | null = null;
  for (let layer = 0; layer < FLOW.layers; layer++) {
    const isLast = layer === FLOW.layers - 1;
    const both = built.convolve(before, { from: hidden, to: 2 * hidden, kernel: FLOW.kernel });
    const tanh = built.add('Tanh', [built.channels(both, 0, hidden)]);
    const gate = built.add('Sigmoid', [built.channels(both, hidden, 2 * hidden)]);
    const gated = built.add('Mul', [tanh, gate]);
    const all = built.convolve(gated, { from: hidden, to: isLast ? hidden : 2 * hidden, kernel: 1 });
    if (!isLast) {
      const on = built.add('Add', [before, built.channels(all, 0, hidden)]);
      before = built.add('Mul', [on, mask]);
    }
    const says = isLast ? all : built.channels(all, hidden, 2 * hidden);
    said = said === null ? says : built.add('Add', [said, says]);
  }
  return built.add('Mul', [said ?? before, mask]);
}
