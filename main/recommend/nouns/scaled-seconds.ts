import type { Option } from './recommendation.ts';

/**
 * Whether the seconds of an option's language model are scaled from those that the model list states for another one
 * (`listed-by-size.ts`): it states none but those of a tier's own model.
 */
export function isScaled({ tier, provenance }: Pick<Option, 'tier' | 'provenance'>): boolean {
  return provenance.llm === 'registry' && tier === null;
}
