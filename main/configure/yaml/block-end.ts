import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { placeOf } from './parse-yaml.ts';

/** Where things end in the text of a document, without the line's ending and comment. */

/** The end of a value. */
export function endOf(text: string, node: Node): number {
  const [, end] = placeOf(node);
  if (isBlockScalar(node)) return withoutNewline(text, end);
  if (isMap(node) && !node.flow) return pairEnd(text, node.items.at(-1));
  if (!isSeq(node) || node.flow) return end;
  const last = node.items.at(-1);
  return isNode(last) ? endOf(text, last) : withoutNewline(text, end);
}

/** The end of a key and its value. */
export function pairEnd(text: string, pair: Pair<unknown, unknown> | undefined): number {
  if (pair === undefined) return text.length;
  const { key, value } = pair;
  const keyEnd = isNode(key) ? placeOf(key)[1] : 0;
  const colon = colonOf(pair);
  if (!isNode(value) || isMissing(value)) return propsOf(pair)?.[1] ?? (colon === null ? keyEnd : colon + 1);
  return endOf(text, value);
}

/** Where the colon stands between a key and its value; `null`: there is none. */
export function colonOf({ srcToken }: Pair<unknown, unknown>): number | null {
  const token = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return token === undefined ? null : token.offset;
}

/** Where the anchor and the tag before a value begin and end; `null`: it has none. */
export function propsOf({ srcToken }: Pair<unknown, unknown>): readonly [start: number, end: number] | null {
  const props = srcToken?.sep?.filter(({ type }) => type === 'anchor' || type === 'tag') ?? [];
  const [first, last] = [props[0], props.at(-1)];
  if (first === undefined || last === undefined) return null;
  return [first.offset, last.offset + last.source.length];
}

/** Nothing stands there: neither `null` nor `~`. */
export function isMissing(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.source ?? '') === '';
}

/** Literal or folded, on lines of its own. */
export function isBlockScalar(node: Node): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

function withoutNewline(text: string, end: number): number {
  if (text[end - 1] !== '\n') return end;
  return text[end - 2] === '\r' ? end - 2 : end - 1;
}
