import { lexemesOf } from './lexemes.ts';

/** Characters that YAML allows and that the voice server's reader refuses, or takes for something else. */

/** All but what the server's reader calls printable. */
const UNPRINTABLE = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What ends a line for the server's reader, and not for ours. */
const OTHER_BREAK = /\r(?!\n)|[\u0085\u2028\u2029]/;

/** Where the first such character stands; `null`: there is none. */
export function refusedCharacter(text: string): number | null {
  const unprintable = text.search(UNPRINTABLE);
  if (unprintable !== -1) return unprintable;
  let [brackets, header] = [0, ''];
  for (const { at, text: lexeme, isScalar } of lexemesOf(text)) {
    const refused = isScalar
      ? inScalar(lexeme, header, brackets > 0)
      : isQuoted(lexeme)
        ? -1
        : betweenScalars(lexeme);
    if (refused !== -1) return at + refused;
    if (isScalar) {
      header = '';
      continue;
    }
    if (lexeme === '[' || lexeme === '{') brackets++;
    if (lexeme === ']' || lexeme === '}') brackets--;
    if (/^[|>]/.test(lexeme)) header = lexeme;
  }
  return null;
}

function isQuoted(lexeme: string): boolean {
  return lexeme.startsWith('"') || lexeme.startsWith("'");
}

/** Only a comment may have tabs. */
function betweenScalars(lexeme: string): number {
  return lexeme.search(lexeme.startsWith('#') ? OTHER_BREAK : /\t|\r(?!\n)|[\u0085\u2028\u2029]/);
}

/** @param header of a literal or folded text; empty: plain */
function inScalar(scalar: string, header: string, isInBrackets: boolean): number {
  const otherBreak = scalar.search(OTHER_BREAK);
  if (otherBreak !== -1) return otherBreak;
  if (header !== '') return tabInIndent(scalar, header);
  // Within brackets, a question mark and a leading colon stand for keys and values.
  return scalar.search(isInBrackets ? /[\t?]|^:/ : /\t/);
}

/** A tab before the column where the lines of a text begin. */
function tabInIndent(scalar: string, header: string): number {
  const indent = /^( *)[^\s]/m.exec(scalar)?.[1];
  if (indent === undefined || /\d/.test(header)) return -1;
  return indent.length === 0 ? -1 : scalar.search(new RegExp(`^ {0,${indent.length - 1}}\\t`, 'm'));
}
