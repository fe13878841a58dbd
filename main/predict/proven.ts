import type { ModelShape } from '../../registry/model-shape.ts';
import type { Unproven } from './nouns/unproven.ts';

/**
 * Why the seconds of a model are not predicted; `null`: they are, since those of models like it were within the limits of
 * `docs/accuracy.md` when they were held against whole files.
 */
export function whyUnproven({ expert_count, architecture }: ModelShape): Unproven | null {
  if (expert_count !== undefined) return 'mixture-of-experts';
  return architecture === 'qwen35' || architecture === 'granitehybrid' ? 'recurrent-layers' : null;
}
