import type { z } from 'zod';

/** One thing that is wrong with a registry file. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  /** What should be there: "a whole number of at least 1". */
  readonly expected: string;
  /** What is there, for a person: `"12"`, `a list`, `nothing`. */
  readonly found: string;
}

type Issue = z.core.$ZodIssue;

/** How many are spelled out: who has more has most likely given another kind of file. */
const SPELLED_OUT = 3;

/** `tiers.A.requirements.min_ram_gb: expected at least 0, found -8; ... (and 4 more)`. */
export function sentenceOf(problems: readonly Problem[]): string {
  const listed = problems
    .slice(0, SPELLED_OUT)
    .map(({ path, expected, found }) => `${pathText(path)}expected ${expected}, found ${found}`);
  const more = problems.length - listed.length;
  return `${listed.join('; ')}${more > 0 ? ` (and ${more} more)` : ''}.`;
}

/** What zod says of `content`, with the words of this program. */
export function problemOf(issue: Issue, content: unknown): Problem {
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    return { path: issue.path.slice(0, -1), expected: expectedKey(issue.issues), found: foundText(key) };
  }
  return { path: issue.path, expected: expectedText(issue), found: foundText(valueAt(content, issue.path)) };
}

const OWN_WORDS = 'expected ';

function expectedKey([issue]: readonly Issue[]): string {
  return issue === undefined ? 'another name' : expectedText(issue);
}

const TYPE_WORDS: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function expectedText(issue: Issue): string {
  if (issue.message.startsWith(OWN_WORDS)) return issue.message.slice(OWN_WORDS.length);
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? issue.expected;
    case 'too_small':
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `at most ${issue.maximum}${unit(issue.origin)}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    default:
      return 'something else';
  }
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' in the list' : '';
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** Short and harmless to a terminal, whatever the file holds. */
export function foundText(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(printable(value));
}

const LONGEST_QUOTE = 60;

/** Text of a file for a line of our own: shortened, and without characters that move a cursor. */
export function printable(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}...` : plain;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `${path.map((key) => printable(String(key))).join('.')}: `;
}
