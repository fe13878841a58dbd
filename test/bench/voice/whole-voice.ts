import type { Graph } from '../../../main/speech/onnx/graph.ts';
import { durationPredictor } from './duration-predictor.ts';
import { flow, generator, type Quality } from './sound.ts';
import { textEncoder } from './text-encoder.ts';
import { Writing } from './writing.ts';

const WIDTH = 192;
/** A symbol and its gap last 0.07 s in Piper's voices: 30 symbols and gaps a second, of 86 frames. */
export const FRAMES_PER_SYMBOL = 3;
/** Random weights would make any length: the predictor's word counts little beside this. */
const SAYS = 0.01;

/**
 * A whole Piper voice (`SynthesizerTrn.infer`) with random weights: text encoder, duration predictor, flow and decoder. Written
 * from Piper's sources on its own: neither the benchmark nor the prediction has a part in it.
 */
export function wholeVoice(quality: Quality): Graph {
  const w = new Writing();
  const length = w.slice(w.op('Shape', ['input']), 0, w.ints(1), w.ints(2));
  const mask = maskOf(w, length, 'input_lengths');
  const { hidden, mean, logDeviation } = textEncoder(w, 'input', mask, length, WIDTH);
  const [noise, pace, noiseOfLengths] = [0, 1, 2].map((at) => w.op('Gather', ['scales', w.int(at)]));
  const logFrames = durationPredictor(w, hidden, mask, noiseOfLengths ?? '', WIDTH);
  const usual = w.scalar(Math.log(FRAMES_PER_SYMBOL - 0.5));
  const log = w.op('Add', [w.op('Mul', [logFrames, w.scalar(SAYS)]), usual]);
  const exact = w.op('Mul', [w.op('Mul', [w.op('Exp', [log]), mask]), pace ?? '']);
  const frames = w.op('Ceil', [exact]);
  const total = w.op('Cast', [w.op('ReduceSum', [frames, w.ints(1, 2)], { keepdims: 0 })], { to: 7 });
  const frameMask = maskOf(w, total, total);
  const path = pathOf(w, frames, total);
  const spread = (each: string) => {
    const bySymbol = w.op('Transpose', [each], { perm: [0, 2, 1] });
    return w.op('Transpose', [w.op('MatMul', [path, bySymbol])], { perm: [0, 2, 1] });
  };
  const [meanOfFrames, logOfFrames] = [spread(mean), spread(logDeviation)];
  const random = w.op('Mul', [w.op('RandomNormalLike', [meanOfFrames]), w.op('Exp', [logOfFrames])]);
  const z = w.op('Add', [meanOfFrames, w.op('Mul', [random, noise ?? ''])]);
  const moved = flow(w, z, frameMask, WIDTH);
  const sound = generator(w, w.op('Mul', [moved, frameMask]), WIDTH, quality);
  const output = w.op('Unsqueeze', [sound, w.ints(1)]);
  return w.graph(
    'voice',
    [
      { name: 'input', type: 'int64', dims: [1, 'symbols'] },
      { name: 'input_lengths', type: 'int64', dims: [1] },
      { name: 'scales', type: 'float', dims: [3] },
    ],
    [{ name: output, type: 'float', dims: [1, 1, 1, 'samples'] }],
  );
}

/** 1 x 1 x n: 1 for what is below the length. */
function maskOf(w: Writing, size: string, length: string): string {
  const count = w.op('Squeeze', [size, w.ints(0)]);
  const positions = w.op('Range', [w.int(0), count, w.int(1)]);
  const isBelow = w.op('Less', [positions, length]);
  return w.op('Unsqueeze', [w.op('Cast', [isBelow], { to: 1 }), w.ints(0, 1)]);
}

/** 1 x frames x symbols: 1 where a frame belongs to a symbol (`generate_path`). */
function pathOf(w: Writing, frames: string, total: string): string {
  const ends = w.op('Transpose', [w.op('CumSum', [frames, w.int(2)])], { perm: [0, 2, 1] });
  const count = w.op('Squeeze', [total, w.ints(0)]);
  const positions = w.op('Cast', [w.op('Range', [w.int(0), count, w.int(1)])], { to: 1 });
  const before = w.op('Cast', [w.op('Less', [positions, ends])], { to: 1 });
  const shifted = w.slice(w.op('Pad', [before, w.ints(0, 1, 0, 0, 0, 0)]), 1, w.ints(0), w.ints(-1));
  return w.op('Transpose', [w.op('Sub', [before, shifted])], { perm: [0, 2, 1] });
}
