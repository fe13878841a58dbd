import { expect, test } from 'vitest';
import { diffLines, isFoldable, shownLines } from '../../../renderer/pages/apply/diff-lines.ts';

const kinds = (diff: string) => diffLines(diff).map(({ kind, text }) => `${kind} ${text}`);

test('each line has its kind and its text without the sign', () => {
  expect(kinds('@@ -1,2 +1,2 @@\n A=1\n-B=1\n+B=2\n')).toEqual([
    'gap ',
    'same A=1',
    'removed B=1',
    'added B=2',
  ]);
});

test('headers and the remark about a missing line end are no lines', () => {
  expect(kinds('--- a/.env\n+++ b/.env\n@@ -1 +1 @@\n-A=1\n\\ No newline at end of file\n+A=2')).toEqual([
    'gap ',
    'removed A=1',
    'added A=2',
  ]);
});

test('lines that begin with signs themselves, and empty ones, are kept', () => {
  expect(kinds('@@ -1,3 +1,3 @@\n+--- x\n \n-++ y\n')).toEqual([
    'gap ',
    'added --- x',
    'same ',
    'removed ++ y',
  ]);
});

test('line ends of Windows are not part of the text', () => {
  expect(kinds('@@ -1 +1 @@\r\n-A=1\r\n+A=2\r\n')).toEqual(['gap ', 'removed A=1', 'added A=2']);
});

test('no change has no lines', () => {
  expect(diffLines('')).toEqual([]);
});

const ofLines = (count: number) =>
  diffLines(`@@ -0,0 +1,${count} @@\n${Array.from({ length: count }, (_, at) => `+L=${at}\n`).join('')}`);

test('a long diff is folded, but never to save a line or two', () => {
  expect(isFoldable(ofLines(14))).toBe(false);
  expect(shownLines(ofLines(14), false)).toHaveLength(14);
  expect(isFoldable(ofLines(40))).toBe(true);
  expect(shownLines(ofLines(40), false)).toHaveLength(12);
  expect(shownLines(ofLines(40), true)).toHaveLength(40);
});

test('a gap is shown between lines, not before the first', () => {
  const lines = diffLines('@@ -1 +1 @@\n+A\n@@ -9 +9 @@\n+B\n');
  expect(shownLines(lines, true).map(({ kind }) => kind)).toEqual(['added', 'gap', 'added']);
});
