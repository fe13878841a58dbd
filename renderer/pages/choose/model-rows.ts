import type { ModelRow } from '../../../preload/contract.ts';

export interface ModelFilter {
  /** Part of a name or a licence; case does not matter. */
  readonly text: string;
  readonly commercialOnly: boolean;
}

/** The models that match the filter, in the given order: fastest turn first. */
export function matchingModels(
  models: readonly ModelRow[],
  { text, commercialOnly }: ModelFilter,
): ModelRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return models.filter(({ id, shortName, license, commercialUse }) => {
    const content = `${id} ${shortName} ${license}`.toLowerCase();
    return (!commercialOnly || commercialUse === 'yes') && words.every((word) => content.includes(word));
  });
}

/** `turn`: the fastest first; `follows`: the one that follows most instructions first. */
export type ModelOrder = 'turn' | 'follows';
export const MODEL_ORDERS: readonly ModelOrder[] = ['turn', 'follows'];

/** The rows in that order; as they come, they are in that of their turns. Untested ones come last. */
export function orderedModels(models: readonly ModelRow[], order: ModelOrder): readonly ModelRow[] {
  const percent = ({ instructionsPercent }: ModelRow) => instructionsPercent ?? -1;
  return order === 'turn' ? models : models.toSorted((a, b) => percent(b) - percent(a));
}
