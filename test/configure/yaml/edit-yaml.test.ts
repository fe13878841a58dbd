import { expect, test } from 'vitest';
import { ConfigUnreadable, ValueNotWritable } from '../../../main/configure/errors.ts';
import type { YamlEntry, YamlValue } from '../../../main/configure/nouns/wanted-file.ts';
import { editYaml } from '../../../main/configure/yaml/edit-yaml.ts';
import { readYaml } from '../../../main/configure/yaml/parse-yaml.ts';
import { cpuSecOf } from '../../thread-cpu.ts';

const FILE = '/ava/config/ai-agent.local.yaml';

function entry(path: string, value: YamlValue, more: Partial<YamlEntry> = {}): YamlEntry {
  return { path: path.split('.'), value, comment: null, keepsPresent: false, ...more };
}

function edited(text: string, ...entries: YamlEntry[]): string {
  return editYaml(text, entries, FILE).text;
}

test.for([
  ['a plain value and its comment', 'a: 1\nb: 2   # two\nc: 3\n', 'a: 1\nb: 9   # two\nc: 3\n'],
  ['a quoted value', "b: '2'\nc: 3\n", 'b: 9\nc: 3\n'],
  ['a value of several lines', 'b: one\n  two\n  three # x\nc: 3\n', 'b: 9 # x\nc: 3\n'],
  ['a quoted value of several lines', 'b: "one\n  two" # x\nc: 3\n', 'b: 9 # x\nc: 3\n'],
  ['a literal text', 'b: |  # text\n  one\n\n  two\n\n# c\nc: 3\n', 'b: 9  # text\n\n# c\nc: 3\n'],
  ['a folded text at the end', 'c: 3\nb: >-\n  one\n  two', 'c: 3\nb: 9'],
  ['a list', 'b:  # list\n  - 1\n  - x: 2 # y\nc: 3\n', 'b: 9  # list\nc: 3\n'],
  ['a list at the column of its key', 'b:\n- 1\n-\nc: 3\n', 'b: 9\nc: 3\n'],
  ['a mapping', 'b:\n    x: 1\n    y:\nc: 3\n', 'b: 9\nc: 3\n'],
  ['a mapping in braces', 'b: {x: 1,\n  y: 2} # z\nc: 3\n', 'b: 9 # z\nc: 3\n'],
  ['no value', 'b:\nc: 3\n', 'b: 9\nc: 3\n'],
  ['no value and a comment', 'b:   # later\nc: 3\n', 'b: 9   # later\nc: 3\n'],
  ['a tag', 'b: !!str 2 # x\nc: 3\n', 'b: 9 # x\nc: 3\n'],
  ['a value on the next line', 'b:\n  two\nc: 3\n', 'b:\n  9\nc: 3\n'],
  ['line endings of Windows', 'a: 1\r\nb: 2 # x\r\nc: |\r\n  3\r\n', 'a: 1\r\nb: 9 # x\r\nc: |\r\n  3\r\n'],
  ['a byte order mark and no final newline', '\ufeffb: 2', '\ufeffb: 9'],
  ['a tab in a comment and in quotes', 'a: "1\t2"\nb: 2 #\tx\n', 'a: "1\t2"\nb: 9 #\tx\n'],
  ['a document between its marks', '%YAML 1.1\n---\nb: 2\n...\n', '%YAML 1.1\n---\nb: 9\n...\n'],
  ['a key in quotes', '"b": 2\n', '"b": 9\n'],
  ['braces all around', '{a: 1, b: 2, c: [3]}\n', '{a: 1, b: 9, c: [3]}\n'],
  ['an anchor that nobody uses', 'b: &x 2\n', 'b: &x 9\n'],
  ['a key of the same name below another', 'a:\n  b: 1\nb: 2\n', 'a:\n  b: 1\nb: 9\n'],
] as const)('only the value changes: %s', ([, before, after]) => {
  expect(edited(before, entry('b', 9))).toBe(after);
  expect(edited(after, entry('b', 9))).toBe(after);
});

test.for([
  ['a mapping with other keys', 'p:\n    q: 1\nz: 2\n', 'p:\n    q: 1\n    b:\n        c: 9\nz: 2\n'],
  [
    'a mapping that ends in a comment',
    'p:\n  q: 1 # x\n  # y\nz: 2\n',
    'p:\n  q: 1 # x\n  b:\n    c: 9\n  # y\nz: 2\n',
  ],
  [
    'a mapping whose last key ends in comments of its own',
    'p:\n  q:\n    x: 1\n\n    # y: 2 # later\n   # w\n  # z\n\nz: 2\n',
    'p:\n  q:\n    x: 1\n\n    # y: 2 # later\n   # w\n  b:\n    c: 9\n  # z\n\nz: 2\n',
  ],
  ['no parent, and comments at the end', 'z:\n  y: 2\n  # x\n', 'z:\n  y: 2\n  # x\np:\n  b:\n    c: 9\n'],
  ['no parent, and one without a newline', 'z:\n  y: 2\n  # x', 'z:\n  y: 2\n  # x\np:\n  b:\n    c: 9'],
  ['a parent without a value', 'p:   # here\nz: 2\n', 'p:   # here\n  b:\n    c: 9\nz: 2\n'],
  ['a parent that is null', 'p: ~ # here\nz: 2\n', 'p: # here\n  b:\n    c: 9\nz: 2\n'],
  ['empty braces', 'p: {} # here\n', 'p: {b: {c: 9}} # here\n'],
  ['braces with keys', 'p: {q: 1, }\n', 'p: {q: 1, b: {c: 9}, }\n'],
  ['no parent', 'z:\n   y: 2\n', 'z:\n   y: 2\np:\n   b:\n      c: 9\n'],
  ['no parent and no final newline', 'z: 2', 'z: 2\np:\n  b:\n    c: 9'],
  ['an empty file', '', 'p:\n  b:\n    c: 9\n'],
  ['only comments', '# mine', '# mine\np:\n  b:\n    c: 9\n'],
  ['only a mark', '---\n', '---\np:\n  b:\n    c: 9\n'],
  ['the end of a document', 'z: 2\n...\n', 'z: 2\np:\n  b:\n    c: 9\n...\n'],
  ['Windows', 'p:\r\n  q: 1\r\n', 'p:\r\n  q: 1\r\n  b:\r\n    c: 9\r\n'],
  ['a list at the end', 'p:\n  q:\n  - 1 # one\n', 'p:\n  q:\n  - 1 # one\n  b:\n    c: 9\n'],
  ['a text at the end', 'p:\n  q: |+\n    x\n\nz: 1\n', 'p:\n  q: |+\n    x\n\n  b:\n    c: 9\nz: 1\n'],
  ['a text without a newline', 'p:\n  q: |\n    x', 'p:\n  b:\n    c: 9\n  q: |\n    x'],
] as const)('missing keys are made at the indent of the file: %s', ([, before, after]) => {
  expect(edited(before, entry('p.b.c', 9))).toBe(after);
  expect(edited(after, entry('p.b.c', 9))).toBe(after);
});

const PIPELINE = {
  stt: 'local_stt',
  options: { llm: { sec: 9.5, on: true, url: 'http://h:1/v1', list: ['a', 1] } },
};

test('a whole mapping is written, replaced, and left where it says the same', () => {
  const once = edited(
    'a: 1\npipelines:\n  other: {}\n',
    entry('pipelines.ours', PIPELINE, { comment: 'from Voicefit' }),
  );
  expect(once).toBe(`a: 1
pipelines:
  other: {}
  # Voicefit: from Voicefit
  ours:
    stt: local_stt
    options:
      llm:
        sec: 9.5
        "on": true
        url: http://h:1/v1
        list: [a, 1]
`);
  expect(readYaml(once, FILE)).toEqual({ a: 1, pipelines: { other: {}, ours: PIPELINE } });
  const theirs = 'pipelines:\n  ours: # x\n    old: 1 # y\n  other: 1\n';
  expect(edited(theirs, entry('pipelines.ours', { stt: 'b' }))).toBe(
    'pipelines:\n  ours: # x\n    stt: b\n  other: 1\n',
  );
  const same =
    "pipelines: {ours: {options: {llm: {list: [a, 0x1], url: 'http://h:1/v1', on: yes, sec: 9.5}}, stt: local_stt}}";
  expect(edited(same, entry('pipelines.ours', PIPELINE))).toBe(same);
  expect(edited('ours: {}\n', entry('ours', {}))).toBe('ours: {}\n');
  expect(edited('ours: [1]\n', entry('ours', {}))).toBe('ours: {}\n');
});

test.for([
  ['a word', 'local_hybrid', 'local_hybrid'],
  ['a word that is a boolean', 'yes', '"yes"'],
  ['a number', '12', '"12"'],
  ['sixty-based digits', '12:30', '"12:30"'],
  ['nothing', '', '""'],
  ['a comment', 'a #b', '"a #b"'],
  ['a colon', 'a: b', '"a: b"'],
  ['quotes', `"it's"`, `"\\"it's\\""`],
  ['a newline', 'a\nb', '"a\\nb"'],
  ['a line separator', 'a\u2028b', '"a\\u2028b"'],
  ['an address', 'ws://10.0.0.2:8765', 'ws://10.0.0.2:8765'],
  ['a variable', '$LOCAL_WS_URL', '"$LOCAL_WS_URL"'],
] as const)('a text with %s is written so that it stays a text', ([, value, written]) => {
  expect(edited('', entry('a', value))).toBe(`a: ${written}\n`);
  expect(readYaml(`a: ${written}\n`, FILE)).toEqual({ a: value });
});

test('a text keeps the quotes that stood there', () => {
  expect(edited(`a: 'x'\nb: "x"\nc: x\n`, entry('a', "it's"), entry('b', 'y'), entry('c', 'z'))).toBe(
    `a: 'it''s'\nb: "y"\nc: z\n`,
  );
});

test('a comment of ours is written above its key once, replaced, and removed', () => {
  const first = edited('p:\n  a: 1\n', entry('p.a', 9, { comment: 'raised' }));
  expect(first).toBe('p:\n  # Voicefit: raised\n  a: 9\n');
  expect(edited(first, entry('p.a', 9, { comment: 'raised' }))).toBe(first);
  expect(edited(first, entry('p.a', 9, { comment: 'other' }))).toBe('p:\n  # Voicefit: other\n  a: 9\n');
  expect(edited(first, entry('p.a', 9))).toBe('p:\n  a: 9\n');
  expect(edited('p: {a: 1}\n', entry('p.a', 9, { comment: 'no room' }))).toBe('p: {a: 9}\n');
});

test('what is present stays where we only fill a gap', () => {
  const text = 'p:\n  a: their own\n  m: &m {b: 1}\n  n:\n    <<: *m\n';
  const fills = { keepsPresent: true };
  expect(edited(text, entry('p.a', 1, fills), entry('p.n.b', 2, fills))).toBe(text);
  expect(edited('p:\n  x: 1\n', entry('p.a', 1, fills))).toBe('p:\n  x: 1\n  a: 1\n');
});

test.for([
  ['an alias', 'x: &v 1\na: *v # c\n', 'x: &v 1\na: 9 # c\n'],
  ['an anchor that others use', 'a: &v 1 # c\nx: *v\ny: *v\n', 'a: 9 # c\nx: &v 1\ny: *v\n'],
] as const)('of a shared value only ours changes, and it is said: %s', ([, before, after]) => {
  expect(editYaml(before, [entry('a', 9)], FILE)).toEqual({ text: after, shared: ['a'] });
  expect(editYaml(after, [entry('a', 9)], FILE).text).toBe(after);
});

test('a key below an alias is added to what the alias stands for', () => {
  const before = 'x: &v\n  k: 1\np:\n  a: *v\n';
  const { text, shared } = editYaml(before, [entry('p.a.b', 9)], FILE);
  expect(text).toBe('x: &v\n  k: 1\np:\n  a:\n    <<: *v\n    b: 9\n');
  expect(shared).toEqual(['p.a.b']);
  expect(readYaml(text, FILE)).toEqual({ x: { k: 1 }, p: { a: { k: 1, b: 9 } } });
});

test('a merged value is overridden by one of its own', () => {
  const text = edited('x: &v {k: 1, l: 2}\na:\n  <<: *v\n', entry('a.k', 9));
  expect(readYaml(text, FILE)).toEqual({ x: { k: 1, l: 2 }, a: { k: 9, l: 2 } });
});

test('of two merges in one mapping the later one counts, as the server reads it', () => {
  const text = 'a: &a {k: 1}\nb: &b {k: 2}\nc:\n  <<: *a\n  <<: *b\n';
  expect(edited(text, entry('c.k', 2))).toBe(text);
  expect(edited(text, entry('c.k', 1))).not.toBe(text);
});

test('a file of very many keys is edited soon', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: ${index}\n`).join('');
  const after = `${text.replace('k7: 7', 'k7: 9')}p:\n  a: 1\n`;
  // Square in the number of keys it was two minutes.
  expect(cpuSecOf(() => expect(edited(text, entry('k7', 9), entry('p.a', 1))).toBe(after))).toBeLessThan(40);
});

test.for([
  ['a wrong syntax', 'a: 1\nb: [2\nc: 3\n', 3, 'syntax'],
  ['tabs for indentation', 'a:\n\tb: 1\n', 2, 'syntax'],
  ['a key twice', 'a: 1\nb: 2\na: 3\n', 3, 'duplicate-key'],
  ['a key twice below another', 'a:\n  b: 1\n  "b": 2\n', 3, 'duplicate-key'],
  ['a key twice in braces', 'a:\n  - {b: 1, b: 2}\n', 2, 'duplicate-key'],
  ['several documents', 'a: 1\n---\na: 2\n', 2, 'several-documents'],
  ['a list', '# list\n- a\n', 2, 'not-a-mapping'],
  ['a text where a mapping is needed', 'z: 1\np: text\n', 2, 'not-a-mapping'],
  ['an alias without its anchor', 'z: *lost\n', 1, 'syntax'],
  ['an alias that contains itself', 'z: 1\np: &v\n  k: *v\n', 3, 'contains-itself'],
  ['a mapping that merges itself', 'z: 1\np: &v\n  <<: [*v]\n', 3, 'contains-itself'],
  ['a mapping that merges itself elsewhere', 'z: &v\n  <<: *v\np: {}\n', 2, 'contains-itself'],
  ['a mapping that others use too', 'x: 1\np: &v\n  k: 1\ny: *v\n', 2, 'shared-value'],
  ['merged keys that ours would hide', 'm: &m {p: {k: 1}}\nq:\n  <<: *m\n', 2, 'shared-value'],
  ['a key without a place for its value', 'p:\n  ? a\n', 2, 'unusual-form'],
  ['a key of nothing', '? \n: 1\n', null, 'unusual-form'],
] as const)('a file with %s is refused, with its line', ([name, text, line, flaw]) => {
  const wanted = name.startsWith('merged') ? entry('q.p.a', 1) : entry('p.a', 1);
  expect(() => edited(text, wanted)).toThrow(new ConfigUnreadable(FILE, line, flaw));
});

test.for([
  ['no number', Number.NaN],
  ['half a character', '\ud800'],
] as const)('a value that is %s is refused', ([, value]) => {
  expect(() => edited('', entry('a.b', value))).toThrow(ValueNotWritable);
});

test('a file is read by the rules of the voice server', () => {
  expect(readYaml('\ufeffa: yes\nm: &m {k: 1}\nn: {<<: *m, l: 2}\nb: 1\nb: 2\n', FILE)).toEqual({
    a: true,
    m: { k: 1 },
    n: { k: 1, l: 2 },
    b: 2,
  });
  expect(readYaml('', FILE)).toBeNull();
});

test.for([
  ['an alias without its anchor', 'a: 1\nb: *none\n', 2, 'syntax'],
  ['a list that contains itself', 'a: &a\n  - [1, *a]\n', 2, 'contains-itself'],
  ['a key that contains itself', 'a: &a\n  ? [*a]\n  : 1\n', 2, 'contains-itself'],
  ['aliases of aliases of aliases', bomb(), null, 'endless-aliases'],
  ['a merge of nothing', 'a:\n  <<:\n  b: 1\n', null, 'syntax'],
  ['a merge of a number', 'x: &x 1\na: {<<: *x}\n', null, 'syntax'],
] as const)('a file with %s is not read, and its line is told', ([, text, line, flaw]) => {
  expect(() => readYaml(text, FILE)).toThrow(new ConfigUnreadable(FILE, line, flaw));
});

test('a value that many others share is read', () => {
  const shared = Array.from({ length: 200 }, (_, at) => `k${at}: *v\n`).join('');
  expect(readYaml(`v: &v {b: 1}\n${shared}`, FILE)).toMatchObject({ k199: { b: 1 } });
});

test('an anchor that is given again stands for the nearest before', () => {
  expect(readYaml('a: &a {x: &a 1, y: *a}\nb: *a\n', FILE)).toEqual({ a: { x: 1, y: 1 }, b: 1 });
});

/** Nine lines that stand for a million values. */
function bomb(): string {
  const lines = Array.from({ length: 8 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]\n`);
  return `l0: &l0 x\n${lines.join('')}`;
}
