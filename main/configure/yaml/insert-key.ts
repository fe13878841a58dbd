import { isNode, type YAMLMap } from 'yaml';
import { eolOf, lineEnd, lineStart, ownLinesAbove, type Splice } from '../lines.ts';
import { isBlockScalar, pairEnd } from './block-end.ts';
import { placeOf } from './parse-yaml.ts';

/** What adds lines behind the last key of a mapping or, where that would change its value, before the first key. */
export function linesAdded(text: string, mapping: YAMLMap, lines: readonly string[]): Splice[][] {
  const eol = eolOf(text);
  const last = mapping.items.at(-1);
  const end = lineEnd(text, pairEnd(text, last));
  const at = afterComments(text, end, indentOfLine(lines[0] ?? ''));
  const behind = { from: at, to: at, by: lines.map((line) => eol + line).join('') };
  const [first] = mapping.items;
  if (first === undefined || !isNode(first.key)) return [[behind]];
  // With the comment of ours that is the first key's.
  const start = ownLinesAbove(text, lineStart(text, placeOf(first.key)[0]));
  const before = { from: start, to: start, by: lines.map((line) => line + eol).join('') };
  // A newline behind it would become part of the last value.
  return at === text.length && endsInBlockScalar(last?.value) ? [[before]] : [[behind], [before]];
}

/** Where the comments end that follow a value and are indented deeper than the next key: they are about the value. */
function afterComments(text: string, end: number, indent: number): number {
  let at = end;
  for (let line = nextLine(text, end); line !== null; line = nextLine(text, lineEnd(text, line))) {
    const content = text.slice(line, lineEnd(text, line));
    if (content.trim() === '') continue;
    if (!content.trimStart().startsWith('#') || indentOfLine(content) <= indent) break;
    at = lineEnd(text, line);
  }
  return at;
}

/** Where the line begins behind the one that ends at `end`; `null`: there is none. */
function nextLine(text: string, end: number): number | null {
  const newline = text.indexOf('\n', end);
  return newline === -1 || newline + 1 === text.length ? null : newline + 1;
}

function indentOfLine(line: string): number {
  return line.length - line.trimStart().length;
}

/** What adds a key within braces. */
export function flowPairAdded(text: string, mapping: YAMLMap, pair: string): Splice[] {
  const [start] = placeOf(mapping);
  if (mapping.items.length === 0) return [{ from: start + 1, to: start + 1, by: pair }];
  const at = pairEnd(text, mapping.items.at(-1));
  return [{ from: at, to: at, by: `, ${pair}` }];
}

/** What begins the first mapping of a file that has none; comments before it stay. */
export function rootAdded(text: string, lines: readonly string[]): Splice[] {
  const eol = eolOf(text);
  const isWhole = text === '' || text.endsWith('\n');
  // An earlier comment of ours is not about the new key.
  const isApart = ownLinesAbove(text, lineStart(text, text.length)) === lineStart(text, text.length);
  const lead = (isWhole ? '' : eol) + (isApart ? '' : eol);
  return [{ from: text.length, to: text.length, by: lead + lines.map((line) => line + eol).join('') }];
}

function endsInBlockScalar(value: unknown): boolean {
  if (!isNode(value)) return false;
  if (isBlockScalar(value)) return true;
  if (!('items' in value)) return false;
  const last: unknown = value.items.at(-1);
  const below =
    typeof last === 'object' && last !== null && 'value' in last && 'key' in last ? last.value : last;
  return endsInBlockScalar(below);
}
