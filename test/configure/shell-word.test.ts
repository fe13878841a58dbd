import { expect, test } from 'vitest';
import { shellWord } from '../../main/nouns/shell-word.ts';

test.for([
  ['/opt/ava', '/opt/ava'],
  ['/my ava', "'/my ava'"],
  ['~/ava', "'~/ava'"],
  ['b!ang $x `y`', "'b!ang $x `y`'"],
  ["it's", String.raw`'it'\''s'`],
  [String.raw`/a\b`, String.raw`'/a\b'`],
  [String.raw`C:\My Ava`, String.raw`"C:\My Ava"`],
  [String.raw`\\nas\ava`, String.raw`"\\nas\ava"`],
  ['', "''"],
] as const)('%j is copied as %s', ([word, copied]) => {
  expect(shellWord(word)).toBe(copied);
});
