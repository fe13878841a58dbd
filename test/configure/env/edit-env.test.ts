import { expect, test } from 'vitest';
import { editEnv } from '../../../main/configure/env/edit-env.ts';
import { envOf } from '../../../main/configure/env/env-lines.ts';
import { ConfigUnreadable, ValueNotWritable } from '../../../main/configure/errors.ts';
import type { EnvSetting } from '../../../main/configure/nouns/wanted-file.ts';

const FILE = '/ava/.env';

function setting(key: string, value: string, comment: string | null = null): EnvSetting {
  return { key, value, comment, isSecret: false };
}

function edited(text: string, ...settings: EnvSetting[]): string {
  return editEnv(text, settings, FILE).text;
}

test('a settled key keeps its value, and loses a comment of ours alone', () => {
  const text = '# Voicefit: A is raised\r\nexport A=133 # s\r\n# mine\r\nB=1\r\n';
  const rest = text.slice(text.indexOf('export'));
  expect(editEnv(text, [], FILE, ['A', 'B', 'C'])).toEqual({ text: rest, repeated: [] });
  expect(editEnv(rest, [], FILE, ['A', 'B', 'C']).text).toBe(rest);
});

test.for([
  ['a plain value', 'A=1\nB=2\n', 'A=9\nB=2\n'],
  ['an inline comment behind it', 'A=1   # one of 1, 2\n', 'A=9   # one of 1, 2\n'],
  ['double quotes', 'A="1"\n', 'A="9"\n'],
  ['single quotes and a comment', "A='1' # x\n", "A='9' # x\n"],
  ['an export and blanks around the sign', '  export  A = 1\n', '  export  A = 9\n'],
  ['a line ending of Windows', 'A=1\r\nB=2\r\n', 'A=9\r\nB=2\r\n'],
  ['no final newline', 'B=2\nA=1', 'B=2\nA=9'],
  ['a byte order mark', '\ufeffA=1\n', '\ufeffA=9\n'],
  ['no value', 'A=\n', 'A=9\n'],
  ['no value and a comment', 'A=   # later\n', 'A=9   # later\n'],
  ['no sign either', 'A\nB=1\n', 'A=9\nB=1\n'],
  ['a colon for a sign', 'A: 1\n', 'A: 9\n'],
  ['a value of several lines', 'A="1\n2"\nB=3\n', 'A="9"\nB=3\n'],
  ['the last of three', 'A=1\nA=2\nB=3\nA=4 # last\n', 'A=1\nA=2\nB=3\nA=9 # last\n'],
  ['a last one without a value', 'A=1\nA\n', 'A=9\nA\n'],
  ['a key that begins like another', 'AA=1\nA=2\nA_B=3\n', 'AA=1\nA=9\nA_B=3\n'],
  ['its name in a comment', '# A=1\nA=2\n', '# A=1\nA=9\n'],
  ['its name in another value', 'B="\nA=1\n"\nA=2\n', 'B="\nA=1\n"\nA=9\n'],
] as const)('only the value changes: %s', ([, before, after]) => {
  expect(edited(before, setting('A', '9'))).toBe(after);
  expect(edited(after, setting('A', '9'))).toBe(after);
});

test('a value that is there already is left in its style', () => {
  for (const text of ['A="9"\n', "A='9'#\n", 'export A=9  # nine\n', 'A="\\u0039"\nA="9"\n']) {
    expect(edited(text, setting('A', '9'))).toBe(text);
  }
});

test('new keys come last, in one block with the line ending of the file', () => {
  const once = edited('# mine\r\nB=2', setting('A', '9', 'why'), setting('C', '3'));
  expect(once).toBe('# mine\r\nB=2\r\n\r\n# Voicefit\r\n# Voicefit: why\r\nA=9\r\nC=3\r\n');
  expect(edited(once, setting('D', '4'))).toBe(`${once}D=4\r\n`);
  const theirs = `${once}\r\n# theirs\r\nE=5\r\n`;
  expect(edited(theirs, setting('D', '4'))).toBe(`${theirs}\r\n# Voicefit\r\nD=4\r\n`);
  expect(edited('', setting('A', '9'))).toBe('# Voicefit\nA=9\n');
});

test('a comment of ours is written above its key once, replaced, and removed', () => {
  const first = edited('\ufeffA=1\nB=2\n', setting('A', '9', 'raised: 12 s'));
  expect(first).toBe('\ufeff# Voicefit: raised: 12 s\nA=9\nB=2\n');
  expect(edited(first, setting('A', '9', 'raised: 12 s'))).toBe(first);
  expect(edited(first, setting('A', '9', 'raised:\n14 s'))).toBe(
    '\ufeff# Voicefit: raised: 14 s\nA=9\nB=2\n',
  );
  expect(edited(first, setting('A', '9'))).toBe('\ufeffA=9\nB=2\n');
  expect(edited('# mine\nA=1\n', setting('A', '1', 'ours'))).toBe('# mine\n# Voicefit: ours\nA=1\n');
});

test.for([
  ['a blank', 'a b', "'a b'"],
  ['a number sign', 'a #b', "'a #b'"],
  ['a reference to a variable', 'pa$$w0rd', "'pa$$w0rd'"],
  ['a single quote', "it's", "'it\\'s'"],
  ['both quotes', `"it's"`, `'"it\\'s"'`],
  ['a backslash at its end', 'C:\\models\\', '"C:\\\\models\\\\"'],
  ['nothing', '', ''],
  ['a leading blank', ' a', "' a'"],
  ['other scripts', 'Grüße', "'Grüße'"],
  ['an address', 'ws://10.0.0.2:8765', 'ws://10.0.0.2:8765'],
  ['a signed number', '-1', '-1'],
] as const)('a value with %s is written so that compose reads exactly it', ([, value, written]) => {
  const text = edited('', setting('A', value));
  expect(text).toBe(`# Voicefit\nA=${written}\n`);
  expect(envOf(text, FILE).get('A')).toBe(value);
});

test('a value in double quotes that needs others gets them', () => {
  expect(edited('A="1" # x\n', setting('A', '$1'))).toBe("A='$1' # x\n");
});

test.for([
  ['a newline', 'a\nb'],
  ['a control character', 'a\u0007'],
  ['half a character', 'a\ud800'],
] as const)('a value with %s is refused', ([, value]) => {
  expect(() => edited('A=1\n', setting('A', value))).toThrow(ValueNotWritable);
});

test.for([
  ['a quote that is not closed', 'B=1\nA="2\nC=3\n', 2],
  ['a key with a blank', 'B=1\nC=1\nmy key=2\n', 3],
  ['a line of prose', 'Hello, world\n', 1],
] as const)('a file with %s is refused, with its line', ([, text, line]) => {
  expect(() => edited(text, setting('A', '9'))).toThrow(new ConfigUnreadable(FILE, line, 'syntax'));
});

test('it names the keys of ours that stand there several times', () => {
  const { repeated } = editEnv('A=1\nB=1\nB=2\nC=1\nC=2\n', [setting('A', '9'), setting('B', '9')], FILE);
  expect(repeated).toEqual(['B']);
});

test('it reads as docker compose does', () => {
  const text = [
    '\ufeff# a comment',
    'PLAIN=a b  # not this',
    'HASH=a#b',
    'EMPTY=',
    'REPEATED=1',
    'export REPEATED=2',
    String.raw`DOUBLE="tab\tquote\" dollar\$ back\\ \x"`,
    String.raw`SINGLE='as \n is, quote\' '`,
    'ALONE',
    'a.b-c[0]=1',
  ].join('\n');
  expect(Object.fromEntries(envOf(text, FILE))).toEqual({
    PLAIN: 'a b',
    HASH: 'a#b',
    EMPTY: '',
    REPEATED: '2',
    DOUBLE: String.raw`tab	quote" dollar$ back\ \x`,
    SINGLE: String.raw`as \n is, quote' `,
    'a.b-c[0]': '1',
  });
});
