import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isReadable, isTypedValue } from './server-values.ts';

/** Values, keys and names that YAML allows and that the voice server's reader refuses. */

/** What its reader takes as the name of an anchor. */
const ANCHOR = /^[\w-]+$/;

const OWN_TAGS = 'tag:yaml.org,2002:';
const TAGS_OF_MAPS: readonly string[] = ['map', 'set'];
const TAGS_OF_LISTS: readonly string[] = ['seq', 'omap', 'pairs'];

/** Where the first such thing stands; `null`: there is none. */
export function refusedNode(document: Document.Parsed): number | null {
  const anchors = new Map<string, Node>();
  let [refused, at]: [number | null, number] = [null, 0];
  const inspected = (isRefused: boolean) => {
    if (isRefused) refused = at;
    return isRefused ? visit.BREAK : undefined;
  };
  visit(document, {
    Pair: (_, pair) => {
      if (isNode(pair.key)) at = pair.key.range?.[0] ?? at;
      return inspected(isRefusedPair(pair, anchors));
    },
    Node: (place, node) => {
      at = node.range?.[0] ?? at;
      if (isAlias(node)) return undefined;
      const { anchor } = node;
      if (anchor !== undefined) {
        if (anchors.has(anchor) || !ANCHOR.test(anchor)) return inspected(true);
        anchors.set(anchor, node);
      }
      return inspected(isRefusedNode(node, place === 'key'));
    },
  });
  return refused;
}

function isRefusedNode(node: Scalar | YAMLMap | YAMLSeq, isKey: boolean): boolean {
  const isTagged = node.tag !== undefined && node.tag !== '!';
  if (isTagged && node.tag?.startsWith(OWN_TAGS) !== true) return true;
  const type = isTagged ? (node.tag?.slice(OWN_TAGS.length) ?? '') : null;
  if (isMap(node)) return type !== null && !TAGS_OF_MAPS.includes(type);
  if (isSeq(node)) return type !== null && !TAGS_OF_LISTS.includes(type);
  const source = node.source ?? '';
  if (type !== null) return !isTypedValue(type, source);
  return node.type === 'PLAIN' && !isReadable(source, isKey);
}

function isRefusedPair({ key, value, srcToken }: Pair, anchors: ReadonlyMap<string, Node>): boolean {
  const resolved = (node: unknown) => (isAlias(node) ? anchorOf(node, anchors) : node);
  const name = resolved(key);
  // A list or a mapping as a key.
  if (name !== null && name !== undefined && !isScalar(name)) return true;
  const isExplicit = srcToken?.start.some(({ type }) => type === 'explicit-key-ind') ?? false;
  if (!isExplicit && isAbsent(key)) return true;
  if (!isScalar(key) || key.source !== '<<' || key.type !== 'PLAIN' || key.tag !== undefined) return false;
  const merged = resolved(value);
  return !(isMap(merged) || (isSeq(merged) && merged.items.every((item) => isMap(resolved(item)))));
}

/** The alias of a later anchor, or of none, is refused where it stands. */
function anchorOf({ source }: Alias, anchors: ReadonlyMap<string, Node>): Node | null {
  return anchors.get(source) ?? null;
}

function isAbsent(key: unknown): boolean {
  if (key === null || key === undefined) return true;
  return isScalar(key) && (key.source ?? '') === '' && key.type === 'PLAIN' && !key.anchor && !key.tag;
}
