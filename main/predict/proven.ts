import type { ModelShape } from '../../registry/model-shape.ts';
import type { Unproven } from './nouns/unproven.ts';

/**
 * Why the seconds of a model are not predicted; `null`: they are. What is known of each kind: `docs/accuracy.md`, "Kinds
 * of models". Prompts of mixtures are off by more than a quarter; recurrent layers were held against one
 * thread alone.
 */
export function whyUnproven({ expert_count, architecture }: ModelShape): Unproven | null {
  if (expert_count !== undefined) return 'mixture-of-experts';
  return architecture === 'qwen35' || architecture === 'granitehybrid' ? 'recurrent-layers' : null;
}
