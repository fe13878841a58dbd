import type { ModelShape } from '../../registry/model-shape.ts';
import { layersOf, mixerOf } from './layers/mixer.ts';
import { shortConvolutionState } from './layers/short-convolution.ts';
import { keptNumbers } from './layers/state-space.ts';

const F32_BYTES = 4;

/**
 * What the layers without attention keep of all earlier tokens, however many: F32 in llama.cpp (`n_embd_r` and
 * `n_embd_s` of its `llama_hparams`). Its log says 50.25 MiB for Qwen3.5-9B.
 */
export function recurrentStateBytes(shape: ModelShape): number {
  return layersOf(shape).reduce((sum, layer) => sum + F32_BYTES * numbersIn(shape, layer), 0);
}

function numbersIn(shape: ModelShape, layer: number): number {
  switch (mixerOf(shape, layer)) {
    case 'attention':
      return 0;
    case 'short-convolution':
      return shortConvolutionState(shape);
    default:
      return keptNumbers(shape);
  }
}
