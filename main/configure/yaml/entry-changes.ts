import { isAlias, isMap, isNode, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { ConfigUnreadable } from '../errors.ts';
import { commentSplices, lineNumber, lineStart, ownComment, type Splice } from '../lines.ts';
import type { YamlEntry, YamlValue } from '../nouns/wanted-file.ts';
import { flowPairAdded, linesAdded, rootAdded } from './insert-key.ts';
import { isNothing, pairOf, placeOf, type YamlDocument } from './parse-yaml.ts';
import { aliasesOf, anchorMoved, type ValueText, valueSplices } from './replace-value.ts';
import { indentOf, stepOf } from './shape.ts';
import { blockLines, inline, isBlock, keyText, type Quotes } from './yaml-text.ts';

/** A way to give an entry its value. */
export interface Change {
  readonly splices: readonly Splice[];
  /** Others share the old value by an alias. */
  readonly isShared: boolean;
}

/** Where an entry is to be made. */
interface Site {
  readonly text: string;
  readonly document: YamlDocument;
  readonly entry: YamlEntry;
  /** What each level adds. */
  readonly step: string;
}

/**
 * The ways to give an entry its value, the best one first; whoever takes one makes sure that nothing else changes.
 * @throws ConfigUnreadable where a value stands that would have to be a mapping; ValueNotWritable
 */
export function entryChanges(
  text: string,
  document: YamlDocument | null,
  entry: YamlEntry,
  file: string,
): Change[] {
  if (document === null) return [alone(rootAdded(text, linesOf(entry, 0, '', '  ')))];
  const site = { text, document, entry, step: stepOf(text, document.contents) };
  let [mapping, parent]: [Node | null, Parent | null] = [document.contents, null];
  for (const [depth, key] of entry.path.entries()) {
    if (isNothing(mapping)) return missingMapping(site, parent, depth);
    if (isAlias(mapping)) return besideAlias(site, parent, mapping, depth);
    if (!isMap(mapping)) {
      throw new ConfigUnreadable(file, mapping && lineNumber(text, placeOf(mapping)[0]), 'not-a-mapping');
    }
    const pair = pairOf(mapping, key);
    if (pair === null) return missingKey(site, mapping, depth);
    if (depth === entry.path.length - 1) return otherValue(site, { mapping, pair });
    [mapping, parent] = [isNode(pair.value) ? pair.value : null, { mapping, pair }];
  }
  return [];
}

/** The way to change only the comment above an entry. */
export function commentChanges(text: string, document: YamlDocument, { path, comment }: YamlEntry): Change[] {
  let mapping: unknown = document.contents;
  for (const [depth, key] of path.entries()) {
    const pair = isMap(mapping) ? pairOf(mapping, key) : null;
    if (pair === null || !isMap(mapping)) return [];
    if (depth === path.length - 1) return [alone(commentAbove(text, { mapping, pair }, comment))];
    mapping = pair.value;
  }
  return [];
}

interface Parent {
  readonly mapping: YAMLMap;
  readonly pair: Pair<unknown, unknown>;
}

function alone(splices: readonly Splice[]): Change {
  return { splices, isShared: false };
}

/** The key is there: its value changes. */
function otherValue(
  { text, document, entry: { path, value, comment }, step }: Site,
  parent: Parent,
): Change[] {
  const { mapping, pair } = parent;
  const key = path.at(-1) ?? '';
  const indent = indentOf(text, mapping);
  const by: ValueText =
    isBlock(value) && indent !== null
      ? { inline: '', below: below(value, indent + step, step) }
      : {
          inline: inline(value, key, { inFlow: mapping.flow ?? false, quotes: quotesOf(pair.value) }),
          below: [],
        };
  const splices = valueSplices(text, pair, by);
  if (splices === null) return [];
  const above = commentAbove(text, parent, comment);
  const anchor = isScalar(pair.value) ? pair.value.anchor : undefined;
  const aliases = anchor === undefined ? [] : aliasesOf(document.contents, anchor);
  const isShared = isAlias(pair.value) || aliases.length > 0;
  const moved = anchorMoved(text, pair, aliases);
  const ways = [
    [...splices, ...above],
    splices,
    ...(moved === null ? [] : [[...splices, ...moved, ...above]]),
  ];
  return ways.map((way) => ({ splices: way, isShared }));
}

/** The mapping is there, and lacks the key. */
function missingKey({ text, entry, step }: Site, mapping: YAMLMap, depth: number): Change[] {
  const indent = indentOf(text, mapping);
  if (indent === null) {
    const key = entry.path[depth] ?? '';
    const pair = `${keyText(key)}: ${inline(nested(entry, depth + 1), key, { inFlow: true })}`;
    return mapping.flow ? [alone(flowPairAdded(text, mapping, pair))] : [];
  }
  return linesAdded(text, mapping, linesOf(entry, depth, indent, step)).map(alone);
}

/** A parent is there, without a value. */
function missingMapping({ text, entry, step }: Site, parent: Parent | null, depth: number): Change[] {
  if (parent === null) return [alone(rootAdded(text, linesOf(entry, 0, '', step)))];
  const indent = indentOf(text, parent.mapping);
  const by: ValueText =
    indent === null
      ? { inline: inline(nested(entry, depth), entry.path[depth] ?? '', { inFlow: true }), below: [] }
      : { inline: '', below: linesOf(entry, depth, indent + step, step) };
  const splices = valueSplices(text, parent.pair, by);
  return splices === null ? [] : [alone(splices)];
}

/** A parent is an alias: ours becomes a mapping that merges what the alias stands for. */
function besideAlias(
  { text, entry, step }: Site,
  parent: Parent | null,
  alias: Node,
  depth: number,
): Change[] {
  const indent = parent === null ? null : indentOf(text, parent.mapping);
  if (parent === null || indent === null || depth !== entry.path.length - 1) return [];
  const [start, end] = placeOf(alias);
  const merged = `${indent}${step}<<: ${text.slice(start, end)}`;
  const by = { inline: '', below: [merged, ...linesOf(entry, depth, indent + step, step)] };
  const splices = valueSplices(text, parent.pair, by);
  return splices === null ? [] : [{ splices, isShared: true }];
}

function commentAbove(text: string, { mapping, pair }: Parent, comment: string | null): Splice[] {
  const indent = indentOf(text, mapping);
  if (indent === null || !isNode(pair.key)) return [];
  const start = lineStart(text, placeOf(pair.key)[0]);
  return commentSplices(text, start, indent, comment);
}

/** The lines of an entry from the key at `depth` on, with its comment above the last key. */
function linesOf(entry: YamlEntry, depth: number, indent: string, step: string): string[] {
  const rest = entry.path.slice(depth);
  const lines = blockLines(rest[0] ?? '', nested(entry, depth + 1), indent, step);
  if (entry.comment === null) return lines;
  const at = rest.length - 1;
  return lines.toSpliced(at, 0, indent + step.repeat(at) + ownComment(entry.comment));
}

/** The entry's value within the keys from `depth` on. */
function nested({ path, value }: YamlEntry, depth: number): YamlValue {
  return path.slice(depth).reduceRight<YamlValue>((inner, key) => ({ [key]: inner }), value);
}

function below(value: { readonly [key: string]: YamlValue }, indent: string, step: string): string[] {
  return Object.entries(value).flatMap(([key, one]) => blockLines(key, one, indent, step));
}

function quotesOf(value: unknown): Quotes {
  if (!isScalar(value)) return '';
  if (value.type === 'QUOTE_SINGLE') return "'";
  return value.type === 'QUOTE_DOUBLE' ? '"' : '';
}
