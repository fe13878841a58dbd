import { type Document, isAlias, isMap, isNode, isScalar, isSeq, parseAllDocuments, visit } from 'yaml';
import { lineNumbers } from '../lines.ts';
import { isHarmlessValue, isSecretName } from '../secret-names.ts';
import type { Place } from '../secret-place.ts';
import { lexemesOf } from './lexemes.ts';
import { keyOf, placeOf, withoutMark } from './parse-yaml.ts';

/** The name of a variable is no secret, its usual value may be one. */
const REFERENCE = /^\$(?:\w+|\{\w+(?::?-)?\})$/;

/** Where a YAML file has secrets, and comments. */
export function secretsOfYaml(text: string): Place[] {
  const body = withoutMark(text);
  const mark = text.length - body.length;
  const places = new Map<number, Place>();
  const secretLines = new Set<number>();
  const lineAt = lineNumbers(body);
  for (const document of parseAllDocuments(body, { version: '1.1', uniqueKeys: false })) {
    visit(document, {
      Pair(_, { key, value }) {
        const name = keyOf(key);
        if (!isSecretName(name)) return;
        const found = secretsBelow(value, name, document);
        for (const place of found) {
          places.set(place.from, place);
          for (const at of [place.from, place.to]) secretLines.add(lineAt(at));
        }
        const isEmpty = !isNode(value) || (isScalar(value) && value.value === null);
        if (isNode(key) && (found.length > 0 || isEmpty)) secretLines.add(lineAt(placeOf(key)[0]));
      },
    });
  }
  const comments = commentsOf(body).map((place) =>
    secretLines.has(lineAt(place.from)) ? { ...place, kind: 'secret-comment' as const } : place,
  );
  return [...places.values(), ...comments].map(({ from, to, kind }) => ({
    from: from + mark,
    to: to + mark,
    kind,
  }));
}

/** All values that stand under the name of a secret. */
function secretsBelow(value: unknown, name: string, document: Document.Parsed | Document): Place[] {
  if (isAlias(value)) {
    const target = value.resolve(document);
    return isScalar(target) ? secretsBelow(target, name, document) : [];
  }
  if (isSeq(value)) return value.items.flatMap((item) => secretsBelow(item, name, document));
  if (isMap(value)) {
    return value.items.flatMap((pair) => secretsBelow(pair.value, `${name}.${keyOf(pair.key)}`, document));
  }
  if (!isScalar(value)) return [];
  const written = typeof value.value === 'string' ? value.value : (value.source ?? '');
  if (value.value === null || REFERENCE.test(written) || isHarmlessValue(name, written)) return [];
  const [from, to] = placeOf(value);
  return from < to ? [{ from, to, kind: 'secret' }] : [];
}

function commentsOf(text: string): Place[] {
  return [...lexemesOf(text)]
    .filter((lexeme) => lexeme.text.startsWith('#') && !lexeme.isScalar)
    .map(({ at, text: comment }) => ({ from: at, to: at + comment.trimEnd().length, kind: 'comment' }));
}
