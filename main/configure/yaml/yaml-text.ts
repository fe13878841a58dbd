import { parseDocument } from 'yaml';
import { ValueNotWritable } from '../errors.ts';
import type { YamlValue } from '../nouns/wanted-file.ts';
import { isList } from './meaning.ts';

/** Values as text. */

/** Plain words are text in every version of YAML, also where commas and brackets mean something. */
const PLAIN = /^[A-Za-z_][\w./-]*$/;
/** Outside of brackets, an address needs no quotes either. */
const PLAIN_IN_BLOCK = /^[A-Za-z_][\w./@+-]*(:[\w./@+-]+)*$/;
/** What YAML 1.1 reads as something else than text. */
const RESERVED = /^(true|false|yes|no|on|off|y|n|null)$/i;

export type Quotes = "'" | '"' | '';

/**
 * A value within a line.
 * @param quotes those that stood there before
 * @throws ValueNotWritable naming `key`
 */
export function inline(
  value: YamlValue,
  key: string,
  { inFlow = false, quotes = '' as Quotes } = {},
): string {
  if (isList(value)) return `[${value.map((one) => inline(one, key, { inFlow: true })).join(', ')}]`;
  if (typeof value === 'object') {
    const pairs = Object.entries(value).map(
      ([name, one]) => `${keyText(name)}: ${inline(one, name, { inFlow: true })}`,
    );
    return `{${pairs.join(', ')}}`;
  }
  if (typeof value === 'string') return textOf(value, key, inFlow, quotes);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new ValueNotWritable(key);
  return String(value);
}

/** Whether a value stands below its key, with keys of its own. */
export function isBlock(value: YamlValue): value is { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && !isList(value) && Object.keys(value).length > 0;
}

/**
 * The lines of a key and its value.
 * @param indent what the key's line begins with
 * @param step what each level below adds
 * @throws ValueNotWritable
 */
export function blockLines(key: string, value: YamlValue, indent: string, step: string): string[] {
  const name = `${indent}${keyText(key)}:`;
  if (!isBlock(value)) return [`${name} ${inline(value, key)}`];
  const below = Object.entries(value).flatMap(([child, one]) => blockLines(child, one, indent + step, step));
  return [name, ...below];
}

export function keyText(key: string): string {
  return PLAIN.test(key) && !RESERVED.test(key) ? key : doubleQuoted(key, key);
}

function textOf(value: string, key: string, inFlow: boolean, quotes: Quotes): string {
  const isPlain = (inFlow ? PLAIN : PLAIN_IN_BLOCK).test(value) && !RESERVED.test(value) && readsAs(value);
  if (quotes === '' && isPlain) return value;
  const isPrintable = !/[^\u0020-\u007e\u00a1-\u2027\u2030-\ud7ff\ue000-\ufefe\u{10000}-\u{10ffff}]/u.test(
    value,
  );
  if (quotes === "'" && isPrintable) return `'${value.replaceAll("'", "''")}'`;
  return doubleQuoted(value, key);
}

function readsAs(value: string): boolean {
  return ['1.1', '1.2'].every(
    (version) => parseDocument(value, { version: version === '1.1' ? version : '1.2' }).toJS() === value,
  );
}

/** JSON's escapes are among those of YAML. */
function doubleQuoted(value: string, key: string): string {
  if (!value.isWellFormed()) throw new ValueNotWritable(key);
  return JSON.stringify(value).replaceAll(/[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
