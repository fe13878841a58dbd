/** One word of a unit or a compose file, whatever characters it holds. */

const PLAIN = /^[\w@%+=:,./-]+$/;

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
