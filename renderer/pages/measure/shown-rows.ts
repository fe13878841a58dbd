import type { ModelRow } from '../../../preload/contract.ts';

/** A language model's file, as named by a tier; `null`: the tier has none. */
type TierFile = string | null;

/** Shown if no tier's model is on the list. */
const FEW = 5;

/**
 * The rows of the tiers' models, in the table's order. A tier names a file and the catalogue an id, with
 * which the file name starts: `phi-3-mini-4k-instruct.Q4_K_M.gguf`.
 */
export function tierRows(rows: readonly ModelRow[], files: readonly TierFile[]): readonly ModelRow[] {
  const names = files.flatMap((file) => (file === null ? [] : [file.toLowerCase()]));
  const found = rows.filter(({ id }) => names.some((name) => name.startsWith(id.toLowerCase())));
  return found.length > 0 ? found : rows.slice(0, FEW);
}
