/** A word without a meaning of its own for any shell. */
const PLAIN = /^[\w@%+=:,./-]+$/;
const WINDOWS_PATH = /^(?:[A-Za-z]:[\\/]|\\\\)/;

/**
 * A word of a command line to copy, whatever characters it holds. For a POSIX shell, which takes nothing between single
 * quotes for its own: models are served there. For Windows where the word is a path of it.
 */
export function shellWord(word: string): string {
  if (PLAIN.test(word)) return word;
  return WINDOWS_PATH.test(word) ? `"${word}"` : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
