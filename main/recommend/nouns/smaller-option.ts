import type { Choice } from '../../steps/nouns/setup-state.ts';
import type { Option, Recommendation } from './recommendation.ts';

/**
 * The offered local option that needs least memory, if it needs less than what is chosen; `null`: none does.
 */
export function smallerOption({ recommended, alternatives }: Recommendation, choice: Choice): Option | null {
  const offered: readonly Option[] = [recommended, ...alternatives];
  const chosenBytes = offered.find(({ models }) => models.llm === choice.models.llm)?.memoryBytes ?? null;
  const smaller = offered.filter(
    ({ models, memoryBytes }) =>
      models.llm !== null &&
      models.llm !== choice.models.llm &&
      memoryBytes !== null &&
      (chosenBytes === null || memoryBytes < chosenBytes),
  );
  return smaller.toSorted((a, b) => (a.memoryBytes ?? 0) - (b.memoryBytes ?? 0)).at(0) ?? null;
}
