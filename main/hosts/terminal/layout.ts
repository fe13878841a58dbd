import { stripVTControlCharacters } from 'node:util';
import { unbroken } from '../../words/unbroken.ts';
import type { Ink, Page } from './page.ts';

const INDENT = '  ';
export const GAP = '  ';
/** For unknown values. */
export const UNKNOWN = '-';

/** A heading and its content, indented; nothing if there is no content. */
export function section(page: Page, title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = [page.paint('bold', title), ...lines.map((line) => `${INDENT}${line}`.trimEnd()), ''];
  return shown.map(plain);
}

/** Labels in one column, values beside them; a long value continues below itself. */
export function fields(
  page: Page,
  rows: readonly (readonly [label: string, value: string])[],
  ink: Ink = 'dim',
): string[] {
  const labelWidth = Math.max(...rows.map(([label]) => label.length));
  const room = inner(page) - labelWidth - GAP.length;
  return rows.flatMap(([label, value]) =>
    wrap(value, room).map((line, index) => {
      const shown = (index === 0 ? label : '').padEnd(labelWidth);
      return `${page.paint(ink, shown)}${GAP}${line}`;
    }),
  );
}

/** A mark, and a sentence that may take several lines. */
export function bullet(page: Page, mark: string, text: string): string[] {
  const hang = ' '.repeat(visible(mark) + 1);
  return wrap(text, inner(page) - hang.length).map((line, index) =>
    index === 0 ? `${mark} ${line}` : hang + line,
  );
}

/**
 * Breaks at spaces, but not between a figure and its unit; a word that is longer than the line stays whole, so that paths
 * can be copied.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of unbroken(text).split(' ')) {
    if (line !== '' && visible(line) + 1 + visible(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map(plain);
}

/** The page's width within a section. */
export function inner(page: Page): number {
  return page.width - INDENT.length;
}

/**
 * Sentences hold a figure and its unit together with special spaces; text copied from a terminal needs plain
 * ones.
 */
export function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

/** Visible width in characters. */
export function visible(text: string): number {
  return stripVTControlCharacters(text).length;
}
