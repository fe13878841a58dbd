import { isAlias, isCollection, isMap, isNode, isScalar, type Node, type Pair } from 'yaml';
import { eolOf, lineEnd, type Splice } from '../lines.ts';
import { colonOf, endOf, isBlockScalar, isMissing, propsOf } from './block-end.ts';
import { placeOf } from './parse-yaml.ts';

/** A value as text: what stands behind the key, and the lines below it. */
export interface ValueText {
  readonly inline: string;
  readonly below: readonly string[];
}

/**
 * What gives a key another value. Comments behind the key stay.
 * @returns `null` if the key has no place for a value, as `? key` has none
 */
export function valueSplices(text: string, pair: Pair<unknown, unknown>, by: ValueText): Splice[] | null {
  const colon = colonOf(pair);
  if (colon === null) return null;
  const { head, body } = regionsOf(text, pair, colon + 1);
  const from = by.inline === '' ? colon + 1 : head.from;
  const lead = by.inline !== '' && from === colon + 1 ? ' ' : '';
  const eol = eolOf(text);
  const lines = by.below.map((line) => eol + line).join('');
  return [
    { from, to: head.to, by: lead + by.inline },
    { ...body, by: lines },
  ];
}

interface Region {
  readonly from: number;
  readonly to: number;
}

/** The old value: its characters in the line of the key, and those in lines of its own. */
function regionsOf(
  text: string,
  pair: Pair<unknown, unknown>,
  afterColon: number,
): { head: Region; body: Region } {
  const { value } = pair;
  const props = propsOf(pair);
  const lineOf = (at: number) => ({ from: lineEnd(text, at), to: lineEnd(text, at) });
  if (!isNode(value) || isMissing(value)) {
    const head = { from: afterColon, to: props?.[1] ?? afterColon };
    return { head, body: lineOf(head.to) };
  }
  const [start] = placeOf(value);
  const end = endOf(text, value);
  // A tag would make something else of the new value; an anchor stays.
  const from = tagStart(pair) ?? start;
  if (isBlockScalar(value)) {
    const sign = /^[|>][-+\d]*/.exec(text.slice(start))?.[0] ?? '';
    const headEnd = lineEnd(text, start);
    return { head: { from, to: start + sign.length }, body: { from: headEnd, to: Math.max(headEnd, end) } };
  }
  if (isCollection(value) && !value.flow) {
    const head = { from: afterColon, to: props?.[1] ?? afterColon };
    return { head, body: { from: lineEnd(text, head.to), to: lineEnd(text, end) } };
  }
  return { head: { from, to: end }, body: lineOf(end) };
}

function tagStart({ srcToken }: Pair<unknown, unknown>): number | null {
  return srcToken?.sep?.find(({ type }) => type === 'tag')?.offset ?? null;
}

/**
 * What makes the first alias of an anchored value the owner of it, so that the others keep their meaning when ours
 * changes. Only for values within a line. `null`: it cannot be done.
 */
export function anchorMoved(
  text: string,
  pair: Pair<unknown, unknown>,
  aliases: readonly Node[],
): Splice[] | null {
  const { value, srcToken } = pair;
  const anchor = srcToken?.sep?.find(({ type }) => type === 'anchor');
  const [first] = aliases;
  if (!isScalar(value) || isBlockScalar(value) || anchor === undefined || first === undefined) return null;
  const [start, end] = placeOf(value);
  const written = text.slice(start, end);
  if (written.includes('\n')) return null;
  const [from, to] = placeOf(first);
  return [
    { from: anchor.offset, to: start, by: '' },
    { from, to, by: `${anchor.source} ${written}` },
  ];
}

/** All aliases of an anchor, in the order of the text. */
export function aliasesOf(node: unknown, anchor: string): Node[] {
  if (isAlias(node)) return node.source === anchor ? [node] : [];
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => [...aliasesOf(key, anchor), ...aliasesOf(value, anchor)]);
  return isCollection(node) ? node.items.flatMap((item) => aliasesOf(item, anchor)) : [];
}
