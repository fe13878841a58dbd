import type { ModelRow } from '../../../preload/contract.ts';

/** A language model's file, as a tier names it; `null`: the tier has none. */
type TierFile = string | null;

/** What is shown where no tier's model is on the list. */
const FEW = 5;

/**
 * The rows of the models that tiers stand for, in the table's order. A tier names a file and the catalogue
 * an id, with which the file's name begins: `phi-3-mini-4k-instruct.Q4_K_M.gguf`.
 */
export function tierRows(rows: readonly ModelRow[], files: readonly TierFile[]): readonly ModelRow[] {
  const names = files.flatMap((file) => (file === null ? [] : [file.toLowerCase()]));
  const found = rows.filter(({ id }) => names.some((name) => name.startsWith(id.toLowerCase())));
  return found.length > 0 ? found : rows.slice(0, FEW);
}
