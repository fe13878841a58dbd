import { type MeasuredScore, shownScore } from '../benchmark/nouns/score.ts';
import { GB, GIB, KB, MB } from '../nouns/bytes.ts';
import { roundedSize } from '../nouns/rounded-size.ts';

/**
 * How figures are written, the same on pages, in the terminal and in sentences: two significant
 * digits, range ends outwards, and a digit more where rounding would contradict a verdict.
 */

/** How many decimals are tried before two figures count as equal. */
const MOST_DECIMALS = 6;
/** From here on a decimal adds no information. */
const LONG = 100;

/** Two significant digits: 0.62, 9.3, 14, 140. */
export function figure(value: number): string {
  return written(value, Math.round);
}

/** `8.7-11`: the low end rounded down and the high end up, so that the true value stays inside. */
export function rangeFigure({ low, high }: { low: number; high: number }): string {
  return joined(written(low, Math.floor), written(high, Math.ceil));
}

/** The high end of a range, as `rangeFigure` writes it. */
export function highEnd(high: number): string {
  return written(high, Math.ceil);
}

/** A figure; for a busy measurement only the range, since none of its numbers can be trusted. */
export function figureOrRange(
  value: number,
  range: { low: number; high: number } | null,
  busy: boolean,
): string {
  return busy && range !== null ? rangeFigure(range) : figure(value);
}

/** With one decimal it would display as 0. */
export const LEAST_SCORE = 0.1;

/** The CPU score always has one decimal; a machine too slow for that reads `under 0.1`. */
export function scoreFigure(score: number): string {
  return score < LEAST_SCORE ? `under ${LEAST_SCORE}` : score.toFixed(1);
}

/** `2.4-2.6`, `0-0.2`: as `rangeFigure`, with no more decimals than the score itself has. */
export function scoreRangeFigure(range: { low: number; high: number }): string {
  return joined(...scoreEnds(range));
}

/** The same ends separately, for a sentence. */
export function scoreEnds({ low, high }: { low: number; high: number }): [low: string, high: string] {
  return [scoreEnd(low, Math.floor), scoreEnd(high, Math.ceil)];
}

/**
 * The score of a measurement with its range, `2.5 (2.4-2.6)`; for a busy one only the range, since none of
 * its numbers can be trusted. `null`: there is nothing to show.
 */
export function measuredScoreFigure({ unit = '', ...run }: MeasuredScore & { unit?: string }): string | null {
  const shown = shownScore(run);
  if (shown === null) return null;
  const range = shown.range && scoreRangeFigure(shown.range);
  if (shown.kind === 'range') return `${range}${unit}`;
  return `${scoreFigure(shown.score)}${unit}${range === null ? '' : ` (${range})`}`;
}

/**
 * One decimal, or as many as needed to be on the right side of `limit`: 9.3, 16.0, 10.04 if the limit is 10.
 * From 100 on two digits are enough: 120.
 */
export function besideLimit(value: number, limit: number): string {
  const candidates = [
    ...(value < LONG ? [] : [figure(value)]),
    ...Array.from({ length: MOST_DECIMALS }, (_, index) => value.toFixed(index + 1)),
  ];
  const isOnItsSide = (shown: string) => Math.sign(Number(shown) - limit) === Math.sign(value - limit);
  return candidates.find(isOnItsSide) ?? value.toFixed(MOST_DECIMALS);
}

/** The score on its side of `limit`: 2.99 where the limit is 3. */
export function scoreBesideLimit(score: number, limit: number): string {
  return score < LEAST_SCORE ? scoreFigure(score) : besideLimit(score, limit);
}

/** A limit as its author wrote it: 10, 2.5. */
export function limitFigure(limit: number): string {
  return String(limit);
}

/** Memory, in the sizes that machines are sold with: `7.6 GB`, `39 GB`, in powers of 1024. */
export function memoryFigure(bytes: number): string {
  return `${size(bytes / GIB)} GB`;
}

/** Memory beside another size: with as many decimals as needed to differ, `0.96 GB` beside 1 GB. */
export function memoryBeside(bytes: number, otherBytes: number): string {
  const shown = memoryFigure(bytes);
  if (shown !== memoryFigure(otherBytes)) return shown;
  const ways = Array.from({ length: MOST_DECIMALS }, (_, index) => index + 1);
  const written = (size: number, decimals: number) => (size / GIB).toFixed(decimals);
  const distinct = ways.find((decimals) => written(bytes, decimals) !== written(otherBytes, decimals));
  return distinct === undefined ? shown : `${written(bytes, distinct)} GB`;
}

/** Files and disks, in the units of shops and file managers: `0.67 GB`, `41 MB`, `4.9 kB`, in powers of 1000. */
export function fileFigure(bytes: number): string {
  if (bytes > 0 && bytes < MB / 10) return `${size(bytes / KB)} kB`;
  return bytes < GB / 10 ? `${size(bytes / MB)} MB` : `${size(bytes / GB)} GB`;
}

/** No trailing zero: 8 GB, 7.6 GB. */
const size = (value: number) => String(roundedSize(value));

const joined = (low: string, high: string) => (low === high ? low : `${low}-${high}`);

function scoreEnd(value: number, round: (value: number) => number): string {
  if (value >= 1) return written(value, round);
  const tenths = round(Number((value * 10).toPrecision(12)));
  return tenths === 0 ? '0' : (tenths / 10).toFixed(1);
}

function written(value: number, round: (value: number) => number): string {
  if (value === 0) return '0';
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  // The first rounding removes binary fractions: 0.3 / 0.1 is not exactly 3.
  const shown = round(Number((value / unit).toPrecision(12))) * unit;
  if (shown >= 10) return String(Math.round(shown));
  return shown >= 1 ? shown.toFixed(1) : String(Number(shown.toPrecision(2)));
}
