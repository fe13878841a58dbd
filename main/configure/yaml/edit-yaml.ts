import { isMap, isNode, visit } from 'yaml';
import { ConfigUnreadable } from '../errors.ts';
import { lineNumber, spliced } from '../lines.ts';
import type { YamlEntry } from '../nouns/wanted-file.ts';
import { commentChanges, entryChanges } from './entry-changes.ts';
import { Meaning, meaningOf, type Paths } from './meaning.ts';
import { pairOf, parseYaml, placeOf, withoutMark, type YamlDocument } from './parse-yaml.ts';

/** An edited YAML file. */
export interface EditedYaml {
  readonly text: string;
  /** Keys of ours whose value was shared with others by an alias. */
  readonly shared: readonly string[];
}

/**
 * Gives entries their values: only the characters of a value change. Missing parents are made.
 * @param file how messages name it
 * @throws ConfigUnreadable, ValueNotWritable
 */
export function editYaml(text: string, entries: readonly YamlEntry[], file: string): EditedYaml {
  const mark = text.slice(0, text.length - withoutMark(text).length);
  const shared: string[] = [];
  let edited = withoutMark(text);
  parseYaml(edited, file);
  for (const entry of entries) {
    const next = withEntry(edited, entry, file);
    if (next.isShared) shared.push(entry.path.join('.'));
    edited = next.text;
  }
  return { text: mark + edited, shared };
}

interface WithEntry {
  readonly text: string;
  readonly isShared: boolean;
}

function withEntry(text: string, entry: YamlEntry, file: string): WithEntry {
  const document = parseYaml(text, file);
  const unchanged = { text, isShared: false };
  const before = document === null ? null : new Meaning(document);
  const present = before?.at(entry.path);
  if (present !== undefined && entry.keepsPresent) return unchanged;
  const isSame = present !== undefined && before?.of(present) === meaningOf(entry.value);
  const changes =
    isSame && document !== null
      ? commentChanges(text, document, entry)
      : entryChanges(text, document, entry, file);
  const rest = document === null ? null : (before?.rest(document.contents, pathsOf(entry)) ?? null);
  const change = changes.find(({ splices }) => changesOnly(entry, rest, spliced(text, splices), file));
  if (change !== undefined) return { text: spliced(text, change.splices), isShared: change.isShared };
  if (isSame) return unchanged;
  throw new ConfigUnreadable(file, document && lineOf(text, document, entry), flawOf(document));
}

/** Whether the changed text says what we want, and all else as before. */
function changesOnly(entry: YamlEntry, rest: string | null, changed: string, file: string): boolean {
  try {
    const document = parseYaml(changed, file);
    if (document === null) return false;
    const after = new Meaning(document);
    const present = after.at(entry.path);
    if (present === undefined || after.of(present) !== meaningOf(entry.value)) return false;
    const otherRest = after.rest(document.contents, pathsOf(entry));
    return otherRest === (rest ?? after.rest(null, {}));
  } catch (error) {
    if (error instanceof ConfigUnreadable) return false;
    throw error;
  }
}

function pathsOf({ path }: YamlEntry): Paths {
  return path.reduceRight<Paths | null>((inner, key) => ({ [key]: inner }), null) ?? {};
}

/** Why no way of writing changed only ours: without an alias, nothing is shared. */
function flawOf(document: YamlDocument | null): 'shared-value' | 'unusual-form' {
  let isShared = false;
  if (document !== null) {
    visit(document, {
      Alias() {
        isShared = true;
        return visit.BREAK;
      },
    });
  }
  return isShared ? 'shared-value' : 'unusual-form';
}

/** The line of the deepest key of an entry that is there. */
function lineOf(text: string, { contents }: YamlDocument, { path }: YamlEntry): number | null {
  let [node, at]: [unknown, number | null] = [contents, null];
  for (const key of path) {
    const pair = isMap(node) ? pairOf(node, key) : null;
    if (pair === null || !isNode(pair.key)) break;
    [node, at] = [pair.value, placeOf(pair.key)[0]];
  }
  return at === null ? null : lineNumber(text, at);
}
