import type { ModelShape } from '../../registry/model-shape.ts';
import { isRecurrent } from './layers/mixer.ts';

/**
 * Whether llama.cpp can go back to the point where a prompt begins to differ from the one before. A recurrent state
 * cannot be taken back: such a model reads all of a prompt that does not simply continue
 * (abetlen/llama-cpp-python pull 2108, ggml-org/llama.cpp pull 19045). In a call prompts seldom continue: the oldest turns
 * are cut, and what was heard of an interrupted reply is edited. So for every target its later replies are predicted
 * like first ones.
 */
export function keepsPrefix(shape: ModelShape): boolean {
  return !isRecurrent(shape);
}
