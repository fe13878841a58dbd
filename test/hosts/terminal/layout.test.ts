import { expect, test } from 'vitest';
import { bullet, fields, section, visible, wrap } from '../../../main/hosts/terminal/layout.ts';
import { table } from '../../../main/hosts/terminal/table.ts';
import { page } from './given.ts';

const widest = (lines: readonly string[]) => Math.max(...lines.map(visible));

test('text breaks at spaces and a long word stays whole, so that a path can be copied', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('see /a/very/long/path here', 8)).toEqual(['see', '/a/very/long/path', 'here']);
  expect(wrap('', 8)).toEqual(['']);
});

test('a figure stays beside its unit', () => {
  expect(wrap('qwen3-4b (+75 s), it takes 4.7 GB', 14)).toEqual(['qwen3-4b', '(+75 s), it', 'takes 4.7 GB']);
});

test('a section without lines has no heading', () => {
  expect(section(page(), 'Warnings', [])).toEqual([]);
  expect(section(page(), 'Warnings', ['one'])).toEqual(['Warnings', '  one', '']);
});

test('a long value continues below itself, not below its label', () => {
  expect(fields(page(24), [['GPU', 'one two three four']])).toEqual(['GPU  one two three', '     four']);
});

test('labels are as wide as the widest', () => {
  expect(
    fields(page(), [
      ['RAM', '8 GB'],
      ['Processor', 'x'],
    ]),
  ).toEqual(['RAM        8 GB', 'Processor  x']);
});

test('a sentence is indented behind its mark', () => {
  expect(bullet(page(16), '!', 'one two three four')).toEqual(['! one two', '  three four']);
});

const columns = [
  { head: 'Name' },
  { head: 'Seconds', align: 'right' },
  { head: 'Licence', spare: 1 },
  { head: 'Source', spare: 2 },
  { head: 'Why', wraps: true },
] as const;
const why = 'It would take 16.0 s per reply here; after 10 s callers hang up.';
const rows = [
  ['HEAVY_CPU', '16', 'llama2', 'predicted', why],
  ['LIGHT', '2.5', 'apache-2.0', 'measured', ''],
];

test('figures are right-aligned', () => {
  const [head, first, second] = table(
    page(110),
    columns,
    rows.map(([a = '', b = '']) => [a, b]),
  );
  expect(head).toMatch(/^Name {7}Seconds/);
  expect(first).toMatch(/^HEAVY_CPU {7}16/);
  expect(second).toMatch(/^LIGHT {10}2\.5/);
});

test.for([110, 100, 80, 70, 60, 40])(
  'at %i characters no line is wider, and nothing important is cut',
  (width) => {
    const lines = table(page(width), columns, rows).map((line) => `  ${line.trimEnd()}`);
    expect(widest(lines)).toBeLessThanOrEqual(width);
    const words = lines.join(' ').split(/\s+/);
    for (const word of [...why.split(' '), 'HEAVY_CPU', '2.5']) expect(words).toContain(word);
  },
);

test('if the page is too narrow, the least important columns are dropped first', () => {
  const heads = (width: number) => table(page(width), columns, rows)[0]?.trim().split(/\s+/);
  expect(heads(110)).toEqual(['Name', 'Seconds', 'Licence', 'Source', 'Why']);
  expect(heads(66)).toEqual(['Name', 'Seconds', 'Licence', 'Why']);
  expect(heads(50)).toEqual(['Name', 'Seconds', 'Why']);
});

test('a page too narrow for the columns that count has a paragraph for each row, with what is known', () => {
  const lines = table(page(40), columns, [...rows, ['NONE', '-', '', '', 'Nothing fits.']]);
  expect(lines).toEqual([
    'HEAVY_CPU',
    '  Seconds 16',
    '  It would take 16.0 s per reply here;',
    '  after 10 s callers hang up.',
    'LIGHT',
    '  Seconds 2.5',
    'NONE',
    '  Nothing fits.',
  ]);
});

test('an empty column is left out', () => {
  expect(table(page(), [{ head: 'A' }, { head: 'Range' }], [['x', '']])[0]).toBe('A');
});

test('colours do not count as width', () => {
  const red = '\u001b[31mred\u001b[39m';
  const lines = table(
    page(),
    [{ head: 'A' }, { head: 'B' }],
    [
      [red, 'x'],
      ['wide cell', 'y'],
    ],
  );
  expect(lines.map(visible)).toEqual([12, 12, 12]);
});
