import type { z } from 'zod';
import { Expected, type Found, type RegistryFailure } from './nouns/registry-failure.ts';

/** One error in a registry file. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly expected: Expected;
  readonly found: Found;
}

type Issue = z.core.$ZodIssue;
type Fields = Extract<Extract<RegistryFailure, { code: 'registry-invalid' }>['problem'], { code: 'fields' }>;

/** How many errors are listed: with more it is most likely another kind of file. */
const SPELLED_OUT = 3;

/** The first errors, and how many more there are. */
export function listed(problems: readonly Problem[]): Omit<Fields, 'code'> {
  const fields = problems
    .slice(0, SPELLED_OUT)
    .map(({ path, expected, found }) => ({ path: pathText(path), expected, found }));
  return { fields, more: problems.length - fields.length };
}

/** zod's findings in `content`. */
export function problemOf(issue: Issue, content: unknown): Problem {
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1));
    return { path: issue.path.slice(0, -1), expected: expectedKey(issue.issues), found: foundValue(key) };
  }
  return { path: issue.path, expected: expectedOf(issue), found: foundValue(valueAt(content, issue.path)) };
}

function expectedKey([issue]: readonly Issue[]): Expected {
  return issue === undefined ? { code: 'another-name' } : expectedOf(issue);
}

const TYPES: Partial<Record<string, Expected>> = {
  string: { code: 'text' },
  number: { code: 'number' },
  int: { code: 'whole-number' },
  boolean: { code: 'boolean' },
  array: { code: 'list' },
  object: { code: 'object' },
  record: { code: 'object' },
};

function expectedOf(issue: Issue): Expected {
  const ours = ownCode(issue.message);
  if (ours !== null) return ours;
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? { code: 'type', type: issue.expected };
    case 'too_small': {
      const code = issue.inclusive ? 'at-least' : 'more-than';
      return { code, limit: Number(issue.minimum), counted: counted(issue.origin) };
    }
    case 'too_big':
      return { code: 'at-most', limit: Number(issue.maximum), counted: counted(issue.origin) };
    case 'invalid_value':
      return { code: 'one-of', values: issue.values.map(String) };
    default:
      return { code: 'something-else' };
  }
}

/** `hex-digits:64`, `plain-file-name`: what the schema gives instead of zod's own message. */
function ownCode(message: string): Expected | null {
  const [code, count] = message.split(':');
  const { data = null } = Expected.safeParse({ code, ...(count !== undefined && { count: Number(count) }) });
  return data;
}

function counted(origin: string): 'characters' | 'entries' | null {
  if (origin === 'string') return 'characters';
  return origin === 'array' ? 'entries' : null;
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** Shortened and safe for a terminal, whatever the file contains. */
export function foundValue(value: unknown): Found {
  if (value === undefined) return { code: 'nothing' };
  if (Array.isArray(value)) return { code: 'a-list' };
  if (typeof value === 'object' && value !== null) return { code: 'an-object' };
  return {
    code: 'value',
    value: typeof value === 'string' ? JSON.stringify(printable(value)) : String(value),
  };
}

const LONGEST_QUOTE = 60;

/** Text of a file for our own output: shortened, and without characters that move the cursor. */
export function printable(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}...` : plain;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key) => printable(String(key))).join('.');
}
