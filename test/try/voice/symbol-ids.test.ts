import { expect, test } from 'vitest';
import { symbolIds } from '../../../main/try/voice/symbol-ids.ts';

const MARKS = { _: [0], '^': [1], $: [2] };
const idsOf = (sentence: string, symbols: Record<string, number[]>) =>
  symbolIds(sentence, { phoneme_id_map: { ...MARKS, ...symbols } });

test('a sentence is given as ids, with a gap after each, between its marks', () => {
  expect(idsOf('hi', { h: [20], i: [21] })).toEqual([1, 0, 20, 0, 21, 0, 2]);
});

test('a symbol may have several ids', () => {
  expect(idsOf('h', { h: [20, 21] })).toEqual([1, 0, 20, 21, 0, 2]);
});

test('a letter and its mark are two symbols, however they are written', () => {
  const symbols = { o: [20], '\u0303': [21] };
  expect(idsOf('\u00f5', symbols)).toEqual([1, 0, 20, 0, 21, 0, 2]);
  expect(idsOf('o\u0303', symbols)).toEqual(idsOf('\u00f5', symbols));
});

test('symbols that the voice lacks are left out, up to a quarter of them', () => {
  const symbols = { a: [20], b: [21], c: [22] };
  expect(idsOf('abcd', symbols)).toEqual([1, 0, 20, 0, 21, 0, 22, 0, 2]);
  expect(idsOf('abcde', symbols)).toBeNull();
});

test.for(['_', '^', '$'])('a voice without the mark %s cannot speak', (mark) => {
  const others = Object.entries({ ...MARKS, a: [20] }).filter(([symbol]) => symbol !== mark);
  expect(symbolIds('a', { phoneme_id_map: Object.fromEntries(others) })).toBeNull();
});

test('nothing to say is no sentence', () => {
  expect(idsOf('', { a: [20] })).toBeNull();
});
