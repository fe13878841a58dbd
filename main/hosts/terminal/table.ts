import Table from 'cli-table3';
import { GAP, inner, plain, UNKNOWN, visible, wrap } from './layout.ts';
import type { Page } from './page.ts';

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** Takes the remaining width, and wraps. */
  readonly wraps?: boolean;
  /** Dropped if the page is too narrow, highest number first. */
  readonly spare?: number;
}

/**
 * Columns as wide as their content; if the page is too narrow, the spare ones are dropped, and if it still is, every row
 * becomes a paragraph.
 */
export function table(
  page: Page,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string[] {
  const filled = columns
    .map((column, at) => measured(column, at, rows))
    .filter(({ at }) => rows.some((row) => row[at] !== ''));
  const shown = fitting(inner(page), filled);
  if (leastWidth(shown) > inner(page)) return rows.flatMap((row) => paragraph(page, shown, row));
  const colWidths = widths(inner(page), shown);
  const drawn = new Table({
    chars: { ...BORDERLESS, middle: GAP },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    head: shown.map(({ head }) => page.paint('dim', head)),
    colAligns: shown.map(({ align }) => align ?? 'left'),
    colWidths,
    wordWrap: true,
  });
  const cell = (text: string, width: number) => wrap(text, width).join('\n');
  drawn.push(...rows.map((row) => shown.map(({ at }, place) => cell(row[at] ?? '', colWidths[place] ?? 0))));
  return drawn.toString().split('\n');
}

/**
 * The first cell of a row, and below it what is known of the others, behind their heads: in one line, or those that wrap in
 * lines of their own. Those speak for themselves.
 */
function paragraph(page: Page, [first, ...others]: readonly Measured[], row: readonly string[]): string[] {
  const room = inner(page) - GAP.length;
  const known = others.flatMap(({ at, head, wraps = false }) => {
    const text = row[at] ?? '';
    if (text === '' || text === UNKNOWN) return [];
    return [{ wraps, text: wraps ? text : onOneLine(`${page.paint('dim', head)} ${text}`.trim(), room) }];
  });
  const whole = known.map(({ text }) => text).join(', ');
  const lines = known.map(({ text, wraps }, at) => {
    const isAlone = wraps || (known[at + 1]?.wraps ?? true);
    return isAlone ? `${text}\n` : `${text}, `;
  });
  const below = visible(whole) <= room ? [whole] : lines.join('').split('\n');
  return [
    plain(first === undefined ? '' : (row[first.at] ?? '')),
    ...below.filter((line) => line !== '').flatMap((line) => wrap(line, room).map((part) => GAP + part)),
  ];
}

/** Keeps a head and its figure together if there is room for both. */
const onOneLine = (text: string, room: number): string =>
  visible(text) > room ? text : text.replaceAll(' ', '\u00A0');

/** Whether the page is wide enough for all columns, spare ones too. */
export function fitsAll(
  page: Page,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): boolean {
  return leastWidth(columns.map((column, at) => measured(column, at, rows))) <= inner(page);
}

interface Measured extends Column {
  readonly at: number;
  /** Of its widest cell. */
  readonly width: number;
  /** Of what it can be made to wrap into. */
  readonly least: number;
}

/** Narrower, a wrapped column would be a ribbon of single words; longer words are never cut. */
const NARROWEST_WRAPPED = 24;

function measured(column: Column, at: number, rows: readonly (readonly string[])[]): Measured {
  const cells = [column.head, ...rows.map((row) => row[at] ?? '')];
  const width = widest(cells);
  const longestWord = widest(cells.flatMap((cell) => cell.split(' ')));
  const least = column.wraps ? Math.min(width, Math.max(NARROWEST_WRAPPED, longestWord)) : width;
  return { ...column, at, width, least };
}

const widest = (texts: readonly string[]) => Math.max(...texts.map(visible));

function fitting(room: number, columns: readonly Measured[]): Measured[] {
  const sparest = columns
    .filter(({ spare }) => spare !== undefined)
    .sort((a, b) => (b.spare ?? 0) - (a.spare ?? 0));
  let shown = [...columns];
  for (const spare of sparest) {
    if (leastWidth(shown) > room) shown = shown.filter((column) => column !== spare);
  }
  return shown;
}

function leastWidth(columns: readonly Measured[]): number {
  return sum(columns.map(({ least }) => least)) + gaps(columns);
}

/** What is left after all columns have their minimum goes to the one that wraps. */
function widths(room: number, columns: readonly Measured[]): number[] {
  const left = Math.max(0, room - leastWidth(columns));
  return columns.map(({ wraps, width, least }) => (wraps ? Math.min(width, least + left) : width));
}

const gaps = (columns: readonly Measured[]) => GAP.length * (columns.length - 1);
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
} as const;
