import { ConfigUnreadable } from '../errors.ts';
import { lineNumber } from '../lines.ts';
import { closingQuote, type EnvValue, meaningOf, quoteOf } from './env-value.ts';

/** An assignment in an environment file, with the places of its parts in the text. */
export interface EnvLine {
  readonly key: string;
  /** Where the key begins; an `export` is before it. */
  readonly keyStart: number;
  readonly keyEnd: number;
  /** `null`: the key stands alone, and the environment decides. */
  readonly value: (EnvValue & { readonly start: number; readonly end: number }) | null;
}

const BOM = '\ufeff';
/** Blanks within a line; U+0085 and U+00A0 count. */
const BLANK = /[\t\v\f\r \u0085\u00a0]/;
const EXPORT = /export[\t\v\f\r \u0085\u00a0]+/y;
const KEY_CHARACTER = /[\p{L}\p{N}_.\-[\]]/u;

/**
 * All assignments, as docker compose reads them: it takes `KEY: value` too, and values in quotes may have several
 * lines.
 * @throws ConfigUnreadable where compose would refuse the file; `file` is how messages name it
 */
export function envLines(text: string, file: string): EnvLine[] {
  const lines: EnvLine[] = [];
  let at = text.startsWith(BOM) ? 1 : 0;
  while (true) {
    at = nextStatement(text, at);
    if (at === text.length) return lines;
    const { line, end } = statementAt(text, at, file);
    lines.push(line);
    at = end;
  }
}

/** The last of equal keys counts; one without a value does not. */
export function countedLines(lines: readonly EnvLine[]): Map<string, EnvLine> {
  const counted = new Map<string, EnvLine>();
  for (const line of lines) {
    if (line.value !== null || counted.get(line.key) === undefined) counted.set(line.key, line);
  }
  return counted;
}

/** The variables of the file. */
export function envOf(text: string, file: string): Map<string, string> {
  return new Map(
    [...countedLines(envLines(text, file))].flatMap(([key, { value }]) =>
      value === null ? [] : [[key, value.value] as const],
    ),
  );
}

/** Skips blank lines and comments. */
function nextStatement(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === '#') {
      const newline = text.indexOf('\n', at);
      at = newline === -1 ? text.length : newline;
    } else if (text[at] === '\n' || BLANK.test(text[at] ?? '')) at++;
    else break;
  }
  return at;
}

interface Statement {
  readonly line: EnvLine;
  readonly end: number;
}

function statementAt(text: string, at: number, file: string): Statement {
  EXPORT.lastIndex = at;
  const keyStart = EXPORT.test(text) ? EXPORT.lastIndex : at;
  let end = keyStart;
  while (end < text.length && !/[=:\n]/.test(text[end] ?? '')) end++;
  const key = text.slice(keyStart, end).trimEnd();
  const isName = [...key].every((character) => KEY_CHARACTER.test(character));
  if (!isName) throw new ConfigUnreadable(file, lineNumber(text, keyStart), 'syntax');
  const keyEnd = keyStart + key.length;
  if (end === text.length || text[end] === '\n') return { line: { key, keyStart, keyEnd, value: null }, end };
  const [start, valueEnd, next] = valueAfter(text, end + 1, file);
  const value = { ...meaningOf(text.slice(start, valueEnd)), start, end: valueEnd };
  return { line: { key, keyStart, keyEnd, value }, end: next };
}

/** Where the value begins and ends, and where the next statement may begin. */
function valueAfter(text: string, afterSign: number, file: string): [number, number, number] {
  let start = afterSign;
  while (BLANK.test(text[start] ?? '')) start++;
  if (quoteOf(text[start] ?? '') !== '') {
    const closing = closingQuote(text, start);
    if (closing === -1) throw new ConfigUnreadable(file, lineNumber(text, start), 'syntax');
    return [start, closing + 1, closing + 1];
  }
  const newline = text.indexOf('\n', start);
  const end = newline === -1 ? text.length : newline;
  // Only a comment follows: some versions of compose would take it as the value.
  if (text[start] === '#' && start > afterSign) return [afterSign, afterSign, end];
  const [value = ''] = text.slice(start, end).split(' #');
  const length = trimmedLength(value);
  return length === 0 ? [afterSign, afterSign, end] : [start, start + length, end];
}

function trimmedLength(value: string): number {
  return value.replace(/[\s\u0085]+$/, '').length;
}
