import type { ModelShape } from '../../registry/model-shape.ts';

/**
 * Whether predictions for such a shape were held against files of it. Mixtures of experts were not: their rows have
 * seconds, but nothing is advised by them.
 */
export function isProven({ expert_count }: Pick<ModelShape, 'expert_count'>): boolean {
  return expert_count === undefined;
}
