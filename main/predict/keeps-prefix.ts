import type { ModelShape } from '../../registry/model-shape.ts';

/** Whose layers carry a state along instead of keys and values, in all or most layers: names of llama.cpp. */
const RECURRENT: ReadonlySet<string> = new Set(['lfm2', 'lfm2moe', 'qwen35', 'qwen35moe', 'granitehybrid']);

/**
 * Whether llama.cpp can go back to the point where a prompt begins to differ from the one before. A recurrent state
 * cannot be taken back: such a model reads all of a prompt that does not simply continue
 * (abetlen/llama-cpp-python pull 2108, ggml-org/llama.cpp pull 19045). In a call prompts seldom continue: the oldest turns
 * are cut, and what was heard of an interrupted reply is edited. So for every target its later replies are predicted
 * like first ones.
 */
export function keepsPrefix({
  architecture,
  head_count_kv,
}: Pick<ModelShape, 'architecture' | 'head_count_kv'>): boolean {
  const hasOtherLayers = Array.isArray(head_count_kv) && head_count_kv.includes(0);
  return !hasOtherLayers && !RECURRENT.has(architecture);
}
