import type { Range } from '../benchmark/nouns/speed-profile.ts';
import {
  besideLimit,
  figure,
  fileFigure,
  highEnd,
  LEAST_SCORE,
  limitFigure,
  memoryBeside,
  memoryFigure,
  rangeFigure,
  scoreBesideLimit,
  scoreEnds,
  scoreFigure,
  scoreRangeFigure,
} from './figures.ts';
import { timeLeft } from './time-left.ts';

/** The words of a format. */
export interface FormatWords {
  readonly unknown: string;
  /** A score too small to be distinguished from 0. */
  under(least: string): string;
  readonly tokensPerSec: string;
  readonly moreThanADay: string;
}

interface Ends {
  readonly low: string;
  readonly high: string;
}

type Maybe<T> = T | null | undefined;

/**
 * Formats figures and dates for one user. The number of digits is decided in one place for pages, terminal
 * and sentences (`figures.ts`); the user's separators and the units are added here. Unknown values read
 * `unknown`.
 */
export interface Format {
  /** BCP 47: `de-AT`. */
  readonly locale: string;
  /** Two significant digits: 9.3, 14, 0.62. */
  figure(value: Maybe<number>): string;
  /** 8.7-11: ends are rounded outwards. */
  range(range: Maybe<Range>): string;
  /** The CPU score, one decimal; under 0.1 it says so. */
  score(score: Maybe<number>): string;
  /** 2.99 where the limit is 3: on its side of it. */
  scoreBesideLimit(score: number, limit: number): string;
  /** 2.4-2.6: the ends of a score's range, no more precise than a score. */
  scoreRange(range: Maybe<Range>): string;
  /** The same ends separately, for a sentence: `8.7 to 11`. */
  ends(range: Range): Ends;
  scoreEnds(range: Range): Ends;
  /** 9.3 s */
  seconds(seconds: Maybe<number>): string;
  /** 8.7-11 s */
  secondsRange(range: Maybe<Range>): string;
  /** 16 s, but 10.04 s if the limit is 10: as many digits as needed to be on the right side. */
  secondsBesideLimit(seconds: Maybe<number>, limitSec: number): string;
  /** 16.0 s, 10.04 s if the limit is 10: one decimal, or as many as needed, for a sentence with the limit. */
  secondsAgainst(seconds: number, limitSec: number): string;
  /** Only the high end of a range: 78 s. */
  upToSeconds(seconds: number): string;
  /** A limit as its author wrote it: 10, 2.5. */
  limit(limit: number): string;
  /** The same in seconds: 10 s. */
  limitSeconds(limitSec: number): string;
  /** The time left, rounded up: 9 s, 2 min, more than a day. */
  timeLeft(seconds: Maybe<number>): string;
  /** 4.3 tokens/s */
  tokensPerSec(value: Maybe<number>): string;
  /** Memory in powers of 1024, in the sizes that machines are sold with: 39 GB. */
  memory(bytes: Maybe<number>): string;
  /** A size as its author wrote it: 16 GB, 12.5 GB. */
  nominalGb(gb: number): string;
  /** Memory beside another size, with as many digits as needed to differ: 0.96 GB beside 1 GB. */
  memoryBeside(bytes: number, otherBytes: number): string;
  /** Files and disks in powers of 1000: 63 MB, 2.4 GB. */
  file(bytes: Maybe<number>): string;
  /** 0.43 is 43 %. */
  percent(share: Maybe<number>): string;
  /** A factor near 1: 1.03. */
  ratio(value: Maybe<number>): string;
  /** Counts: 16 cores, 1,204 files. */
  count(value: Maybe<number>): string;
  /** today 10:32, yesterday 9:05, 12 Mar 10:32; with the year if it is another one. */
  moment(iso: Maybe<string>): string;
  /** today, yesterday, 12 Mar, 12 Mar 2025. */
  day(iso: Maybe<string>): string;
  /** a, b and c */
  list(items: readonly string[]): string;
}

/** The format of a user with `locale`; `now` decides what `today` is. */
export function createFormat(locale: string, words: FormatWords, now: () => Date = () => new Date()): Format {
  const known = <T>(value: Maybe<T>, write: (value: T) => string) =>
    value === null || value === undefined ? words.unknown : write(value);
  const digits = (english: string) => localDigits(english, locale);
  const seconds = (value: Maybe<number>, write: (value: number) => string) =>
    known(value, (it) => withUnit(digits(write(it)), 's'));
  return {
    locale,
    figure: (value) => known(value, (it) => digits(figure(it))),
    range: (range) => known(range, (it) => digits(rangeFigure(it))),
    score: (score) =>
      known(score, (it) => digits(it < LEAST_SCORE ? words.under(String(LEAST_SCORE)) : scoreFigure(it))),
    scoreRange: (range) => known(range, (it) => digits(scoreRangeFigure(it))),
    ends: (range) => {
      const [low = '', high = low] = rangeFigure(range).split('-').map(digits);
      return { low, high };
    },
    scoreBesideLimit: (score, limit) => digits(scoreBesideLimit(score, limit)),
    scoreEnds: (range) => {
      const [low, high] = scoreEnds(range);
      return { low: digits(low), high: digits(high) };
    },
    seconds: (value) => seconds(value, figure),
    secondsRange: (range) => known(range, (it) => withUnit(digits(rangeFigure(it)), 's')),
    secondsBesideLimit: (value, limitSec) => seconds(value, (it) => onItsSide(it, limitSec)),
    secondsAgainst: (value, limitSec) => seconds(value, (it) => besideLimit(it, limitSec)),
    upToSeconds: (value) => seconds(value, highEnd),
    limit: (limit) => digits(limitFigure(limit)),
    limitSeconds: (limitSec) => seconds(limitSec, limitFigure),
    timeLeft: (value) => known(value, (it) => writeTimeLeft(it, digits, words)),
    tokensPerSec: (value) => known(value, (it) => withUnit(digits(figure(it)), words.tokensPerSec)),
    memory: (bytes) => known(bytes, (it) => digits(memoryFigure(it)).replace(' ', NBSP)),
    nominalGb: (gb) => withUnit(digits(limitFigure(gb)), 'GB'),
    memoryBeside: (bytes, otherBytes) => digits(memoryBeside(bytes, otherBytes)).replace(' ', NBSP),
    file: (bytes) => known(bytes, (it) => digits(fileFigure(it)).replace(' ', NBSP)),
    ratio: (value) => known(value, (it) => digits(it.toFixed(2))),
    ...intlFormats(locale, known, now),
  };
}

type Known = <T>(value: Maybe<T>, write: (value: T) => string) => string;

function intlFormats(locale: string, known: Known, now: () => Date) {
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const count = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const time = once(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
  const day = (date: Date) => writeDay(date, now(), locale);
  return {
    percent: (share: Maybe<number>) =>
      known(share, (it) => percent().format(it).replace(NUMBER_THEN_SIGN, `$1${NBSP}`)),
    count: (value: Maybe<number>) => known(value, (it) => count().format(it)),
    list: (items: readonly string[]) => list().format(items),
    day: (iso: Maybe<string>) => known(iso, (it) => day(new Date(it))),
    moment: (iso: Maybe<string>) =>
      known(iso, (it) => `${day(new Date(it))}${NBSP}${time().format(new Date(it))}`),
  };
}

/** Made when it is first used: the four of them take 40 ms, and most commands print no date and no list. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A figure and its unit stay on one line. */
const NBSP = '\u00A0';
/** English would write `43%`, while all other units, and the machine side's sentences, have a space. */
const NUMBER_THEN_SIGN = /(\p{Nd})(?=\p{P}$)/u;
const withUnit = (text: string, unit: string) => `${text}${NBSP}${unit}`;

const ENGLISH_NUMBER = /\d+(?:\.(\d+))?/g;

/** `9.30` in the locale's format, with the same digits: it is already rounded. */
function localDigits(english: string, locale: string): string {
  return english.replaceAll(ENGLISH_NUMBER, (number, decimals = '') =>
    numberFormat(locale, decimals.length).format(Number(number)),
  );
}

/** Making one takes as long as a hundred numbers. */
const MADE = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, decimals: number): Intl.NumberFormat {
  const key = locale + decimals;
  const made =
    MADE.get(key) ??
    new Intl.NumberFormat(locale, {
      useGrouping: false,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  MADE.set(key, made);
  return made;
}

function writeTimeLeft(seconds: number, digits: (english: string) => string, words: FormatWords): string {
  const left = timeLeft(seconds);
  return left === null ? words.moreThanADay : withUnit(digits(String(left.value)), left.unit);
}

/** Two digits, unless rounding would move it across or onto the limit. */
function onItsSide(value: number, limit: number): string {
  const shown = figure(value);
  return Math.sign(Number(shown) - limit) === Math.sign(value - limit) ? shown : besideLimit(value, limit);
}

const DAY_MS = 24 * 60 * 60 * 1000;

function writeDay(date: Date, now: Date, locale: string): string {
  const daysAgo = Math.round((startOfDay(now) - startOfDay(date)) / DAY_MS);
  if (daysAgo === 0 || daysAgo === 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day');
  }
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  }).format(date);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
