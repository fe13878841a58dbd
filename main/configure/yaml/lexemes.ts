import { Lexer } from 'yaml';

/** A piece of a YAML text as its reader cuts it: a comment, an indicator, blanks, a scalar. */
export interface Lexeme {
  readonly at: number;
  readonly text: string;
  /** The characters of a plain text, or those below the sign of a literal or folded one; not one in quotes. */
  readonly isScalar: boolean;
}

/** Lexemes that are no characters of the text. */
const SCALAR_FOLLOWS = '\u001f';
const MARKS: readonly string[] = ['\u0002', '\u0018', SCALAR_FOLLOWS];

/** @param text without a byte order mark and without control characters */
export function* lexemesOf(text: string): Generator<Lexeme> {
  let [at, isScalar] = [0, false];
  for (const lexeme of new Lexer().lex(text)) {
    if (MARKS.includes(lexeme)) {
      isScalar = lexeme === SCALAR_FOLLOWS;
      continue;
    }
    yield { at, text: lexeme, isScalar };
    isScalar = false;
    at += lexeme.length;
  }
}
