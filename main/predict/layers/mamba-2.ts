import type { ModelShape } from '../../../registry/model-shape.ts';
import { bare, bias, matrix, type Part, plain } from './part.ts';
import { stateSpaceOf } from './state-space.ts';

/** What granitehybrid has in the layers without attention (llama.cpp's `src/models/granite-hybrid.cpp`). */
export function mamba2(shape: ModelShape): Part[] {
  const width = shape.embedding_length;
  const { kernel, convolved, inner, groups, heads } = stateSpaceOf(shape);
  return [
    matrix('ssm_in', width, inner + convolved + heads),
    plain('ssm_conv1d', kernel, convolved),
    bias('ssm_conv1d', convolved),
    bias('ssm_dt', heads),
    bare('ssm_a', 1, heads),
    bare('ssm_d', 1, heads),
    plain('ssm_norm', inner / groups, groups),
    matrix('ssm_out', inner, width),
  ];
}
