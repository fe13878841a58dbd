import {
  type Document,
  type DocumentOptions,
  isMap,
  isScalar,
  type Node,
  type ParseOptions,
  parseAllDocuments,
  type SchemaOptions,
  type Tags,
  visit,
  type YAMLMap,
} from 'yaml';
import { ConfigUnreadable } from '../errors.ts';
import { lineNumber } from '../lines.ts';
import { refusedAlias } from './refused-aliases.ts';
import { refusedCharacter } from './refused-characters.ts';
import { refusedNode } from './refused-nodes.ts';

/** A document with the places of its parts in the text. */
export type YamlDocument = Document.Parsed;

/** The voice server reads YAML 1.1, where `yes` is true; unlike others, its reader takes `y` and `n` for text. */
const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: 'error',
  // Its own search takes as long as the square of the keys.
  uniqueKeys: false,
  customTags: (tags) => tags.map(withoutLetters),
};

/** Few lines of aliases can stand for more than memory holds: so many values, as the library counts them. */
const MOST_ALIASED = 10_000;

const BOOLEAN = 'tag:yaml.org,2002:bool';
const TRUE = /^(?:[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/;
const FALSE = /^(?:[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/;

function withoutLetters(tag: Tags[number]): Tags[number] {
  if (typeof tag === 'string' || tag.tag !== BOOLEAN || tag.collection !== undefined) return tag;
  return { ...tag, test: tag.identify?.(true) === true ? TRUE : FALSE };
}

/**
 * The one document of a file that we may change; `null`: the file is empty. What the voice server's reader refuses is
 * refused here too: the server would drop the whole file.
 * @param text without a byte order mark
 * @param file how messages name it
 * @throws ConfigUnreadable
 */
export function parseYaml(text: string, file: string): YamlDocument | null {
  const document = onlyDocument(text, file);
  const repeated = document && repeatedKey(document);
  if (repeated !== null) throw new ConfigUnreadable(file, lineNumber(text, repeated), 'duplicate-key');
  if (document !== null) refuseAliases(document, text, file);
  const refused = refusedCharacter(text) ?? refusedDirective(text) ?? (document && refusedNode(document));
  if (refused !== null) throw new ConfigUnreadable(file, lineNumber(text, refused), 'syntax');
  const root = document?.contents ?? null;
  if (document === null || isNothing(root) || isMap(root)) return document;
  throw new ConfigUnreadable(file, lineNumber(text, root?.range[0] ?? 0), 'not-a-mapping');
}

/**
 * What the file says, for reading only, so a repeated key is no flaw: the last one counts.
 * @throws ConfigUnreadable
 */
export function readYaml(text: string, file: string): unknown {
  const plain = withoutMark(text);
  const document = onlyDocument(plain, file);
  if (document === null) return null;
  refuseAliases(document, plain, file);
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASED });
  } catch (error) {
    // Else a merge of what is no mapping.
    throw new ConfigUnreadable(file, null, error instanceof ReferenceError ? 'endless-aliases' : 'syntax');
  }
}

/** Without the byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** A value that is not there, as in `key:`, or is `null`. */
export function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** Where a node's own characters begin and end, without its anchor and tag. */
export function placeOf({ range }: Node): readonly [start: number, end: number] {
  if (!range) throw new Error('A node was not parsed from a text.');
  return [range[0], range[1]];
}

/** The key as a path names it. */
export function keyOf(key: unknown): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

/** The pair of a mapping that has this key itself; `null`: none. */
export function pairOf(mapping: YAMLMap, key: string): YAMLMap['items'][number] | null {
  return mapping.items.find((pair) => keyOf(pair.key) === key) ?? null;
}

/** The server's reader takes every version 1 of YAML, and no other. */
function refusedDirective(text: string): number | null {
  const [header = ''] = text.split(/^---/m, 1);
  const at = /^%YAML/m.test(header) ? header.search(/^%YAML +(?!1\.\d+ *(?:#.*)?\r?$)/m) : -1;
  return at === -1 ? null : at;
}

/** Where the first key stands that its mapping has already; `null`: nowhere. */
function repeatedKey(document: YamlDocument): number | null {
  let repeated: number | null = null;
  visit(document, {
    Map(_, { items }) {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) {
          const [at] = placeOf(key);
          repeated = repeated === null ? at : Math.min(repeated, at);
        }
        known.add(key.value);
      }
    },
  });
  return repeated;
}

function refuseAliases(document: YamlDocument, text: string, file: string): void {
  const refused = refusedAlias(document);
  if (refused !== null) throw new ConfigUnreadable(file, lineNumber(text, refused.at), refused.flaw);
}

function onlyDocument(text: string, file: string): YamlDocument | null {
  const [first, second, ...others] = parseAllDocuments(text, OPTIONS);
  const documents = [first, second, ...others].filter((document) => document !== undefined);
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error !== undefined) throw new ConfigUnreadable(file, lineNumber(text, error.pos[0]), 'syntax');
  if (second !== undefined) {
    throw new ConfigUnreadable(file, lineNumber(text, second.range[0]), 'several-documents');
  }
  return first ?? null;
}
