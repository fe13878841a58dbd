/** One word of a command line, a unit or a compose file, whatever characters it holds. */

const PLAIN = /^[\w@%+=:,./-]+$/;

/**
 * For a POSIX shell, which takes nothing between single quotes for its own: models are served there. For Windows where
 * the word is a path of it.
 */
export function shellWord(word: string): string {
  if (PLAIN.test(word)) return word;
  return word.includes('\\') ? `"${word}"` : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** For `ExecStart` of systemd, which replaces `%` and `$`. */
export function unitWord(word: string): string {
  const escaped = word.replaceAll('%', '%%').replaceAll('$', '$$$$');
  if (PLAIN.test(escaped)) return escaped;
  return `"${escaped.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`;
}

/** For a compose file, which replaces `$`: a string of JSON is one of YAML. */
export function composeWord(word: string): string {
  return JSON.stringify(word.replaceAll('$', '$$$$'));
}
