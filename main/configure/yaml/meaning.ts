import { createHash } from 'node:crypto';
import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { YamlValue } from '../nouns/wanted-file.ts';
import { isNothing, keyOf, type YamlDocument } from './parse-yaml.ts';

/** Paths to leave out of a mapping: `null` is the end of one. */
export interface Paths {
  readonly [key: string]: Paths | null;
}

const NOTHING = 'nothing';
const MERGE = '<<';

/**
 * What the parts of a document mean: two parts mean the same if their texts here are equal. Aliases and merged
 * mappings are followed; style, comments and the order of keys do not matter. Its document comes from `parseYaml`, which
 * refuses aliases that lead nowhere or back to themselves.
 */
export class Meaning {
  readonly #document: YamlDocument;
  readonly #known = new Map<Node | null, string>();

  constructor(document: YamlDocument) {
    this.#document = document;
  }

  of(node: Node | null): string {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const meaning = this.#found(node);
    this.#known.set(node, meaning);
    return meaning;
  }

  /** The meaning of all but `without`. A mapping that has nothing else is as good as none. */
  rest(node: Node | null, without: Paths): string {
    const found = this.resolved(node);
    if (isNothing(found)) return NOTHING;
    if (!isMap(found)) return this.of(found);
    const entries: [string, string][] = [];
    for (const [key, value] of this.entries(found)) {
      const paths = Object.hasOwn(without, key) ? without[key] : undefined;
      if (paths === null) continue;
      const meaning = paths === undefined ? this.of(value) : this.rest(value, paths);
      if (paths === undefined || meaning !== NOTHING) entries.push([key, meaning]);
    }
    return entries.length === 0 ? NOTHING : ofEntries(entries);
  }

  /** What stands at a path, be it merged there; `undefined`: nothing. */
  at(path: readonly string[]): Node | null | undefined {
    let node: Node | null = this.#document.contents;
    for (const key of path) {
      const mapping = this.resolved(node);
      if (!isMap(mapping)) return undefined;
      const entry = this.entries(mapping).get(key);
      if (entry === undefined) return undefined;
      node = entry;
    }
    return node;
  }

  /** The pairs of a mapping with those that it merges from others. */
  entries(mapping: YAMLMap): Map<string, Node | null> {
    const entries = new Map<string, Node | null>();
    for (const { key, value } of mapping.items) {
      if (keyOf(key) !== MERGE) entries.set(keyOf(key), isNode(value) ? value : null);
    }
    // Of two merges in one mapping the server's reader lets the later one win, in a list of them the earlier one.
    for (const { key, value } of mapping.items.toReversed()) {
      if (keyOf(key) !== MERGE) continue;
      for (const [name, merged] of this.#merged(value)) {
        if (!entries.has(name)) entries.set(name, merged);
      }
    }
    return entries;
  }

  /** What an alias stands for; any other node itself. */
  resolved(node: Node | null): Node | null {
    if (!isAlias(node)) return node;
    const target = node.resolve(this.#document);
    if (target === undefined) throw new Error('An alias without its anchor was not refused.');
    return target;
  }

  /** Earlier sources win. */
  #merged(value: unknown): Map<string, Node | null> {
    const source = this.resolved(isNode(value) ? value : null);
    if (isMap(source)) return this.entries(source);
    const all = isSeq(source) ? source.items.map((item) => this.#merged(item)) : [];
    return new Map(all.toReversed().flatMap((one) => [...one]));
  }

  #found(node: Node | null): string {
    const found = this.resolved(node);
    if (found !== node) return this.of(found);
    if (isMap(found)) return ofEntries([...this.entries(found)].map(([key, value]) => [key, this.of(value)]));
    if (isSeq(found)) return ofItems(found.items.map((item) => this.of(isNode(item) ? item : null)));
    return ofScalar(isScalar(found) ? found.value : null);
  }
}

/** The meaning of a value of ours. */
export function meaningOf(value: YamlValue): string {
  if (isList(value)) return ofItems(value.map(meaningOf));
  if (typeof value === 'object')
    return ofEntries(Object.entries(value).map(([key, one]) => [key, meaningOf(one)]));
  return ofScalar(value);
}

/** Whether a value of ours is a list; `Array.isArray` forgets what is in it. */
export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function ofScalar(value: unknown): string {
  return value === null ? NOTHING : `${typeof value} ${String(value)}`;
}

function ofItems(items: readonly string[]): string {
  return hashed(`[${JSON.stringify(items)}`);
}

function ofEntries(entries: readonly (readonly [string, string])[]): string {
  return hashed(`{${JSON.stringify(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))}`);
}

/** Short, however often an alias repeats what it stands for. */
function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
