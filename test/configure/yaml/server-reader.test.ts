import { expect, test } from 'vitest';
import { ConfigUnreadable } from '../../../main/configure/errors.ts';
import { editYaml } from '../../../main/configure/yaml/edit-yaml.ts';

/** The voice server reads with PyYAML, and drops a file that it refuses; each row was compared with PyYAML 6.0.3. */

const FILE = 'ai-agent.local.yaml';

function edited(text: string): string {
  const entries = [{ path: ['ours'], value: 1, comment: null, keepsPresent: false }];
  return editYaml(text, entries, FILE).text;
}

test.for([
  ['a tab before a comment', 'a: 1\nb: Hello\t# greeting\n', 2],
  ['a tab behind a colon', 'a:\t1\n', 1],
  ['a tab behind a dash', 'a:\n  -\tb\n', 2],
  ['a tab at the end of a line', 'a: 1\nb: 2\t\n', 2],
  ['a tab on a blank line', 'a: 1\n\t\nb: 2\n', 2],
  ['a tab before a whole comment', 'a: 1\n\t# c\n', 2],
  ['a tab within brackets', 'a: [1,\t2]\n', 1],
  ['a tab within a plain text', 'a: b\tc\n', 1],
  ['a tab behind the sign of a text', 'a: |\t\n  x\n', 1],
  ['a tab in the indent of a text', 'a: |\n  x\n\t\nb: 1\n', 3],
  ['a line separator in a plain text', 'a: 1\nb: x\u2028y\n', 2],
  ['a line separator in a comment', 'a: 1 # x\u2028y\n', 1],
  ['a lone carriage return', 'a: 1\rb: 2\n', 1],
  ['a bell', 'a: 1\nb: "\u0007"\n', 2],
  ['a delete character', 'a: x\u007f\n', 1],
  ['a tag of its own', 'a: 1\nb: !secret x\n', 2],
  ['a tag of its own before a mapping', 'a: !foo {}\n', 1],
  ['a tag of Python', 'a: !!python/tuple [1]\n', 1],
  ['a list with the tag of a mapping', 'a: !!map [1]\n', 1],
  ['a list with the tag of a text', 'a: !!str [1]\n', 1],
  ['a mapping with the tag of a list', 'a: !!seq {}\n', 1],
  ['no number after its tag', 'a: !!int foo\n', 1],
  ['no fraction after its tag', 'a: !!float foo\n', 1],
  ['no boolean after its tag', 'a: !!bool foo\n', 1],
  ['no date after its tag', 'a: !!timestamp foo\n', 1],
  ['a month that does not exist', 'a: 1\nx: 2024-13-45\n', 2],
  ['a day that does not exist', 'a: 2023-02-29\n', 1],
  ['an hour that does not exist', 'a: 2001-12-14 25:59:43\n', 1],
  ['a number without digits', 'a: 0x_\n', 1],
  ['an equals sign as a value', 'a: =\n', 1],
  ['a merge sign as a value', 'a: <<\n', 1],
  ['a text that is merged', 'a:\n  <<: text\n', 2],
  ['nothing that is merged', 'a:\n  <<:\n', 2],
  ['an anchor twice', 'a: &x 1\nb: &x 2\n', 2],
  ['an anchor with a dot', 'a: &x.y 1\n', 1],
  ['an alias before its anchor', 'a: *x\nb: &x 1\n', 1],
  ['a list as a key', 'a: 1\n? [a, b]\n: 1\n', 2],
  ['no key', 'a: 1\n: 1\n', 2],
  ['a question mark within brackets', 'a: {what?: 1}\n', 1],
  ['another version of YAML', '%YAML 2.0\n---\na: 1\n', 1],
] as const)('what the server cannot read is refused with its line: %s', ([, text, line]) => {
  expect(() => edited(text)).toThrow(new ConfigUnreadable(FILE, line, 'syntax'));
});

test.for([
  ['tabs in comments, quotes and texts', "# x\ty\na: 'x\ty' # z\tz\nb: |\n  x\ty\n  \tz\n"],
  ['line separators in quotes', 'a: "x\u2028y"\n'],
  [
    'tags that it knows',
    'a: !!str 2\nb: !!float 1e3\nc: !!int 0x1f\nd: !!bool on\ne: !!set {f}\ng: !!null x\n',
  ],
  ['dates', 'a: 2024-02-29\nb: 2001-12-14t21:59:43.10-05:00\nc: !!timestamp 2000-01-01\n'],
  ['merged mappings', 'm: &m {a: 1}\nb: {<<: *m}\nc: {<<: [*m, {d: 1}]}\n'],
  ['an equals sign as a key', '=: 1\n'],
  ['a question mark outside of brackets', 'a: http://h/?q\n'],
  ['version and comment', '%YAML 1.1 # x\n---\na: 😀\n'],
] as const)('what the server can read stays: %s', ([, text]) => {
  expect(edited(text)).toBe(`${text}ours: 1\n`);
});
