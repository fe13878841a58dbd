import type { ModelShape } from '../../../registry/model-shape.ts';
import { bare, bias, matrix, type Part, plain } from './part.ts';
import { stateSpaceOf } from './state-space.ts';

/** What qwen35 has in the layers without attention (llama.cpp's `src/models/qwen35.cpp`). */
export function gatedDeltaNet(shape: ModelShape): Part[] {
  const width = shape.embedding_length;
  const { kernel, convolved, inner, state, heads } = stateSpaceOf(shape);
  return [
    matrix('attn_qkv', width, convolved),
    matrix('attn_gate', width, inner),
    plain('ssm_conv1d', kernel, convolved),
    bias('ssm_dt', heads),
    bare('ssm_a', heads),
    matrix('ssm_alpha', width, heads),
    matrix('ssm_beta', width, heads),
    plain('ssm_norm', state),
    matrix('ssm_out', inner, width),
  ];
}
