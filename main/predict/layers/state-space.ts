import type { ModelShape } from '../../../registry/model-shape.ts';

/** The dimensions of a layer that keeps a state per head, by llama.cpp's keys `ssm.*`. */
export interface StateSpace {
  /** Tokens that its convolution covers, the newest included. */
  readonly kernel: number;
  /** Numbers that the convolution makes of one token. */
  readonly convolved: number;
  readonly inner: number;
  readonly state: number;
  readonly groups: number;
  readonly heads: number;
}

/** A shape without these keys has nothing to keep; `registry/contradictions.ts` refuses one that needs them. */
export function stateSpaceOf(shape: ModelShape): StateSpace {
  const {
    ssm_conv_kernel: kernel = 1,
    ssm_inner_size: inner = 0,
    ssm_state_size: state = 0,
    ssm_group_count: groups = 0,
    ssm_time_step_rank: heads = 0,
  } = shape;
  return { kernel, convolved: inner + 2 * groups * state, inner, state, groups, heads };
}

/** Numbers that such a layer keeps between tokens: the convolution's earlier inputs, and a matrix per head. */
export function keptNumbers(shape: ModelShape): number {
  const { kernel, convolved, inner, state } = stateSpaceOf(shape);
  return (kernel - 1) * convolved + state * inner;
}
