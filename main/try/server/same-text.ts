/** Up to this share of words may be others: speech-to-text makes mistakes even if nothing is wrong. */
const MOST_WRONG_WORDS = 0.3;
/** The same of letters, for languages that write no spaces, and words that are split or joined. */
const MOST_WRONG_LETTERS = 0.15;

/**
 * Whether speech-to-text heard what was said, but for case, punctuation and a few words. Numbers should be written in
 * words: that is how they are heard.
 */
export function isSameText(said: string, heard: string): boolean {
  const [wordsSaid, wordsHeard] = [wordsOf(said), wordsOf(heard)];
  if (wordsSaid.length === 0 || wordsHeard.length === 0) return false;
  if (differences(wordsSaid, wordsHeard) <= MOST_WRONG_WORDS * wordsSaid.length) return true;
  const [lettersSaid, lettersHeard] = [[...wordsSaid.join('')], [...wordsHeard.join('')]];
  return differences(lettersSaid, lettersHeard) <= MOST_WRONG_LETTERS * lettersSaid.length;
}

/** Whether not a letter differs, but for case, punctuation and spaces. */
export const isWholeText = (said: string, heard: string): boolean =>
  wordsOf(said).join('') === wordsOf(heard).join('');

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

/** The fewest changes (replace, add, leave out) that make one of the other: the Levenshtein distance. */
function differences(from: readonly string[], to: readonly string[]): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, item] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const replaced = (previous[column] ?? 0) + (item === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
