/**
 * The path of the first duplicate key in an object of a JSON text, as in `tiers.HEAVY_CPU`. `JSON.parse`
 * silently keeps the last: a tier would be lost.
 * @param text valid JSON
 */
export function duplicateKey(text: string): string | null {
  /** One for each open object or list; a list has no keys. */
  const open: { keys: Set<string> | null; key: string }[] = [];
  let atKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    const inner = open.at(-1);
    if (char === '{' || char === '[') {
      open.push({ keys: char === '{' ? new Set() : null, key: '' });
      atKey = char === '{';
    } else if (char === '}' || char === ']') {
      open.pop();
      atKey = false;
    } else if (char === ',') {
      atKey = inner?.keys != null;
    } else if (char === '"') {
      const end = endOfString(text, at);
      if (atKey && inner?.keys != null) {
        inner.key = String(JSON.parse(text.slice(at, end + 1)));
        if (inner.keys.has(inner.key)) return pathOf(open);
        inner.keys.add(inner.key);
        atKey = false;
      }
      at = end;
    }
  }
  return null;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

const pathOf = (open: readonly { keys: unknown; key: string }[]): string =>
  open
    .filter(({ keys }) => keys !== null)
    .map(({ key }) => key)
    .join('.');
