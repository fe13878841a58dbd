import { expect, test } from 'vitest';
import { de } from '../../../main/words/de.ts';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import { predictedWords, provenWords } from '../../../renderer/charts/proven-words.ts';

const english = createFormat('en-US', en.format);
const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ') ?? null;
const proven = (
  measuredSec: number | null,
  range: { low: number; high: number } | null = { low: 8.7, high: 11 },
) => ({ predictedSec: 9.3, range, measuredSec }) as const;
const said = (...given: Parameters<typeof proven>) =>
  plain(provenWords(proven(...given), en.charts.proven, english));

test('the difference is said in words, with the side of the range', () => {
  expect(said(9.6)).toBe('3 % slower, inside the range');
  expect(said(11.8)).toBe('27 % slower, outside the range');
  expect(said(4, null)).toBe('57 % faster');
  expect(said(9.31)).toBe('as predicted, inside the range');
  expect(said(null)).toBeNull();
});

test('a prediction has its range where one is known', () => {
  expect(plain(predictedWords(proven(null), english))).toBe('9.3 s (8.7-11)');
  expect(plain(predictedWords(proven(null, null), english))).toBe('9.3 s');
  expect(predictedWords({ ...proven(null), predictedSec: null }, english)).toBe('unknown');
});

test('in German', () => {
  const format = createFormat('de-DE', de.format);
  expect(plain(provenWords(proven(9.6), de.charts.proven, format))).toBe('3 % langsamer, in der Spanne');
});
