/** Lines of a text that must keep every other byte, and the comments that are ours among them. */

/** What our comments begin with. */
export const OWN_COMMENT = '# Voicefit: ';

/** `CRLF` if the first line ends so. */
export function eolOf(text: string): string {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

/** Where the line begins that contains `at`. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line ends that contains `at`, without its line ending. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline === -1) return text.length;
  return newline > at && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** The line that contains `at`, counted from 1. */
export function lineNumber(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** The same for many places of one text. */
export function lineNumbers(text: string): (at: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (at) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** Characters to replace. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** The text with all splices, which must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((one, other) => other.from - one.from || other.to - one.to)
    .reduce((result, { from, to, by }) => result.slice(0, from) + by + result.slice(to), text);
}

/** A comment as one line of ours. */
export function ownComment(comment: string): string {
  return OWN_COMMENT + printable(comment);
}

/**
 * What makes the lines of ours directly above the line at `start` say `comment`; nothing if they do.
 * @param start the beginning of a line
 * @param indent what that line begins with
 * @param comment `null`: there is to be none
 */
export function commentSplices(
  text: string,
  start: number,
  indent: string,
  comment: string | null,
): Splice[] {
  const from = ownLinesAbove(text, start);
  const old = text.slice(from, start);
  const eol = lineEnd(text, start) === text.length ? eolOf(text) : eolOf(text.slice(start));
  const by = comment === null ? '' : `${indent}${ownComment(comment)}`;
  if (by !== '' && old.trimEnd() === by.trimEnd() && old.split('\n').length === 2) return [];
  return old === '' && by === '' ? [] : [{ from, to: start, by: by === '' ? '' : by + eol }];
}

/** Where the lines of ours begin that are directly above the line at `start`; `start` if there are none. */
export function ownLinesAbove(text: string, start: number): number {
  let from = start;
  while (from > 0) {
    const line = lineStart(text, from - 1);
    const above = text[line] === '\ufeff' ? line + 1 : line;
    if (above === from || !text.slice(above, from).trimStart().startsWith(OWN_COMMENT)) return from;
    from = above;
  }
  return from;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the comment, or move a cursor
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g;

function printable(comment: string): string {
  return comment.toWellFormed().replaceAll(UNPRINTABLE, ' ').trim();
}
