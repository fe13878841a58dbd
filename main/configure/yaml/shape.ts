import { isMap, isNode, type YAMLMap } from 'yaml';
import { lineStart } from '../lines.ts';
import { placeOf } from './parse-yaml.ts';

/** How a mapping is laid out in the text. */

/** Where the first key begins; the root of an empty file has none. */
function firstKey(mapping: YAMLMap): number | null {
  const key = mapping.items[0]?.key;
  return isNode(key) ? placeOf(key)[0] : null;
}

/** What the lines of a mapping's keys begin with; `null`: its first key does not begin its line. */
export function indentOf(text: string, mapping: YAMLMap): string | null {
  const at = firstKey(mapping);
  if (at === null || mapping.flow) return null;
  const lead = text.slice(lineStart(text, at), at);
  return /^ *$/.test(lead) ? lead : null;
}

/** What each level adds, as the file does it; two blanks where it has no levels. */
export function stepOf(text: string, root: unknown): string {
  return isMap(root) ? (stepIn(text, root) ?? '  ') : '  ';
}

function stepIn(text: string, mapping: YAMLMap): string | null {
  const own = indentOf(text, mapping);
  for (const { value } of mapping.items) {
    if (!isMap(value)) continue;
    const below = indentOf(text, value);
    if (own !== null && below !== null && below.length > own.length) return below.slice(own.length);
    const deeper = stepIn(text, value);
    if (deeper !== null) return deeper;
  }
  return null;
}
