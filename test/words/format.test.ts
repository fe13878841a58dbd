import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { de } from '../../main/words/de.ts';
import { en } from '../../main/words/en.ts';
import {
  besideLimit,
  figure,
  fileFigure,
  memoryFigure,
  rangeFigure,
  scoreFigure,
  scoreRangeFigure,
} from '../../main/words/figures.ts';
import { createFormat } from '../../main/words/format.ts';

const NOW = new Date(2026, 10, 24, 10, 32);
const english = createFormat('en-US', en.format, () => NOW);
const german = createFormat('de-DE', de.format, () => NOW);
/** Units and figures are separated by a non-breaking space. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const at = (...when: [number, number, number, number, number]) => new Date(...when).toISOString();

describe('English pages use the terminal’s figures', () => {
  const positive = fc.double({ min: 0.001, max: 9999, noNaN: true });

  test('of any size', () => {
    fc.assert(
      fc.property(positive, positive, (one, other) => {
        const range = { low: Math.min(one, other), high: Math.max(one, other) };
        expect(english.figure(one)).toBe(figure(one));
        expect(english.range(range)).toBe(rangeFigure(range));
        expect(plain(english.score(one))).toBe(scoreFigure(one));
        expect(english.scoreRange(range)).toBe(scoreRangeFigure(range));
      }),
    );
  });

  test('of memory and of files', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1e5, max: 9e12 }), (bytes) => {
        expect(plain(english.memory(bytes))).toBe(memoryFigure(bytes));
        expect(plain(english.file(bytes))).toBe(fileFigure(bytes));
      }),
    );
  });
});

test('the locale changes separators, never digits', () => {
  expect(german.figure(9.33)).toBe('9,3');
  expect(german.range({ low: 8.71, high: 10.6 })).toBe('8,7-11');
  expect(german.score(2.5)).toBe('2,5');
  expect(plain(german.memory(7.6 * 1024 ** 3))).toBe('7,6 GB');
  expect(plain(german.file(63_000_000))).toBe('63 MB');
  expect(plain(german.tokensPerSec(4.29))).toBe('4,3 Token/s');
});

test('a score too small for one decimal says so, and its range has no more digits', () => {
  const range = { low: 0.067, high: 0.12 };
  expect(plain(german.score(0.067))).toBe('unter 0,1');
  expect(german.scoreRange(range)).toBe('0-0,2');
  expect(german.scoreEnds(range)).toEqual({ low: '0', high: '0,2' });
});

test('Arabic digits follow the locale too', () => {
  expect(createFormat('ar-EG', en.format, () => new Date()).score(2.5)).toBe('٢٫٥');
});

test('the ends of a range are formatted separately for a sentence, rounded outwards', () => {
  expect(english.ends({ low: 2.41, high: 2.59 })).toEqual({ low: '2.4', high: '2.6' });
  expect(english.ends({ low: 2.5, high: 2.5 })).toEqual({ low: '2.5', high: '2.5' });
  expect(german.ends({ low: 2.41, high: 13.2 })).toEqual({ low: '2,4', high: '14' });
});

test.for([
  [16.0, '16 s'],
  [9.33, '9.3 s'],
  [10.04, '10.04 s'],
  [9.96, '9.96 s'],
  [10, '10 s'],
] as const)('beside a limit of 10 s, %d is written as %s', ([seconds, written]) => {
  expect(plain(english.secondsBesideLimit(seconds, 10))).toBe(written);
});

test('a figure beside its limit is on the side of the verdict', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 60, noNaN: true }), (seconds) => {
      const shown = Number.parseFloat(english.secondsBesideLimit(seconds, 10));
      const exact = Number(besideLimit(seconds, 10));
      expect(Math.sign(shown - 10)).toBe(Math.sign(exact - 10));
    }),
  );
});

test('a limit is formatted as its author wrote it', () => {
  expect(plain(english.limitSeconds(10))).toBe('10 s');
  expect(plain(german.limitSeconds(2.5))).toBe('2,5 s');
});

test.for(['figure', 'range', 'score', 'seconds', 'secondsRange', 'memory', 'file', 'moment', 'day'] as const)(
  'an unknown %s reads unknown, never 0 or a dash',
  (kind) => {
    expect(english[kind](null)).toBe('unknown');
    expect(german[kind](undefined)).toBe('unbekannt');
  },
);

test.for([
  [0, '1 s'],
  [0.2, '1 s'],
  [8.4, '9 s'],
  [10, '10 s'],
  [10.1, '15 s'],
  [31, '40 s'],
  [61, '1.5 min'],
  [299, '5 min'],
  [301, '6 min'],
  [7200, '120 min'],
  [7201, '3 h'],
  [86_400, '24 h'],
  [86_401, 'more than a day'],
] as const)('%d seconds left are shown as %s: rounded up, coarser for longer times', ([seconds, shown]) => {
  expect(plain(english.timeLeft(seconds))).toBe(shown);
});

test('time left is never shown shorter than it is', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 86_400, noNaN: true }), (seconds) => {
      const [value = '', unit = ''] = plain(english.timeLeft(seconds)).split(' ');
      const factor = { s: 1, min: 60, h: 3600 }[unit] ?? Number.NaN;
      expect(Number(value) * factor).toBeGreaterThanOrEqual(seconds);
    }),
  );
});

test('dates are today, yesterday, a day of this year, or a day of another year', () => {
  expect(plain(english.moment(at(2026, 10, 24, 9, 5)))).toBe('today 9:05 AM');
  expect(plain(german.moment(at(2026, 10, 24, 9, 5)))).toBe('heute 09:05');
  expect(english.day(at(2026, 10, 23, 23, 59))).toBe('yesterday');
  expect(german.day(at(2026, 2, 12, 8, 0))).toBe('12. März');
  expect(english.day(at(2025, 2, 12, 8, 0))).toBe('Mar 12, 2025');
});

test('shares, counts and lists follow the locale', () => {
  expect(plain(english.percent(0.43))).toBe('43 %');
  expect(plain(german.percent(0.43))).toBe('43 %');
  expect(plain(english.percent(91.45))).toBe('9,145 %');
  expect(plain(german.percent(91.45))).toBe('9.145 %');
  expect(german.count(1204)).toBe('1.204');
  expect(german.list(['Laden', 'Messen', 'Wählen'])).toBe('Laden, Messen und Wählen');
});
