/** Values of an environment file, as docker compose reads and everybody else writes them. */

export type Quote = '' | "'" | '"';

/** A value as it stands there. */
export interface EnvValue {
  /** What it means; references to other variables are as written. */
  readonly value: string;
  readonly quote: Quote;
  /** Other variables decide what it means. */
  readonly isExpanded: boolean;
}

/** What every reader takes as it is, without quotes: programs of docker, shells, and the server's own tools. */
const PLAIN = /^[\w@%+=:,./~^-]*$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: no line of such a file can hold them
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** What the characters of a value mean; `written` includes its quotes. */
export function meaningOf(written: string): EnvValue {
  const quote = quoteOf(written);
  if (quote === '') return { value: written, quote, isExpanded: written.includes('$') };
  const inner = written
    .slice(1, -1)
    .replaceAll(ESCAPED_QUOTE[quote], (escaped) => escaped.replace(`\\${quote}`, quote));
  if (quote === "'") return { value: inner, quote, isExpanded: false };
  return {
    value: inner.replaceAll(ESCAPE, unescaped),
    quote,
    isExpanded: /\$/.test(inner.replaceAll(ESCAPE, '')),
  };
}

/**
 * The characters for a value, in the style of `quote` where that can be done without escapes; `null`: no line
 * can hold it.
 */
export function writtenValue(value: string, quote: Quote): string | null {
  if (CONTROL.test(value) || !value.isWellFormed()) return null;
  const forms: Record<Quote, string> = {
    '': value,
    "'": `'${value.replaceAll("'", "\\'")}'`,
    '"': `"${value}"`,
  };
  const escaped = `"${value.replaceAll(/["\\$]/g, '\\$&')}"`;
  const possible = [forms[quote], forms[''], forms["'"], escaped];
  return possible.find((written) => isExactly(written, value)) ?? null;
}

/** Whether everybody reads exactly this value. */
function isExactly(written: string, value: string): boolean {
  const quote = quoteOf(written);
  if (quote === '') return PLAIN.test(written) && written === value;
  if (closingQuote(written, 0) !== written.length - 1) return false;
  const { value: read, isExpanded } = meaningOf(written);
  return read === value && !isExpanded;
}

/** The quote that the text begins with. */
export function quoteOf(text: string): Quote {
  const first = text[0];
  return first === "'" || first === '"' ? first : '';
}

/** Where the value that begins with a quote at `at` has its closing one; -1: nowhere. A backslash escapes the quote. */
export function closingQuote(text: string, at: number): number {
  const quote = text[at];
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote) return i;
  }
  return -1;
}

/** A pair of backslashes is taken as a whole, so that the second one escapes no quote. */
const ESCAPED_QUOTE = { "'": /\\[\s\S]/g, '"': /\\[\s\S]/g } as const;

/** The escapes that docker compose knows between double quotes. */
const ESCAPE = /\\(?:[abfnrtv$"\\]|0[0-7]{0,3})/g;

const ESCAPED: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function unescaped(written: string): string {
  const letter = written[1] ?? '';
  if (letter === '0') return String.fromCodePoint(Number.parseInt(written.slice(1), 8));
  return ESCAPED[letter] ?? letter;
}
