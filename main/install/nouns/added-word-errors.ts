import type { SttModel } from '../../../registry/schema.ts';

/** What leaving folders of a speech-to-text model out costs, where somebody has measured it; `null`: not known. */
export function addedWordErrors(
  { optional_folders = [] }: Pick<SttModel, 'optional_folders'>,
  without: readonly string[],
): number | null {
  const added = optional_folders.flatMap(({ name, adds_word_errors: added }) =>
    added !== null && without.includes(name) ? [added] : [],
  );
  return added.length === 0 ? null : added.reduce((sum, one) => sum + one, 0);
}
