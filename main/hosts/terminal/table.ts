import Table from 'cli-table3';
import { GAP, inner, plain, visible } from './layout.ts';
import type { Page } from './page.ts';

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** Takes the remaining width, and wraps. */
  readonly wraps?: boolean;
  /** Dropped if the page is too narrow, highest number first. */
  readonly spare?: number;
}

/** Columns as wide as their content; if the page is too narrow, the spare ones are dropped. */
export function table(
  page: Page,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string[] {
  const filled = columns
    .map((column, at) => measured(column, at, rows))
    .filter(({ at }) => rows.some((row) => row[at] !== ''));
  const shown = fitting(inner(page), filled);
  const drawn = new Table({
    chars: { ...BORDERLESS, middle: GAP },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    head: shown.map(({ head }) => page.paint('dim', head)),
    colAligns: shown.map(({ align }) => align ?? 'left'),
    colWidths: widths(inner(page), shown),
    wordWrap: true,
  });
  drawn.push(...rows.map((row) => shown.map(({ at }) => plain(row[at] ?? ''))));
  return drawn.toString().split('\n');
}

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
