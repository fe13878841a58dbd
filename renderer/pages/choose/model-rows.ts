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
