/** Placeholders that tools print for unknown values. */
const NOTHING =
  /^\[?(n\/?a|not supported|not found|none|unknown|unknown error|insufficient permissions|gpu is lost|gpu requires reset|not available|error|err!)\]?$/i;

export function isNothing(text: string): boolean {
  return text.trim() === '' || NOTHING.test(text.trim());
}

/** Lines that may be shown to a user: no control characters, at most one line long. */
export function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a tool's escape codes must not reach a terminal
  const plain = text.replace(/\u001b\[[0-9;]*[a-z]|[\u0000-\u001f\u007f-\u009f\ufffd]+/gi, ' ');
  const tidy = plain.replace(/\s+/g, ' ').trim();
  return tidy.length > 120 ? `${tidy.slice(0, 117)}...` : tidy;
}
