import { structuredPatch } from 'diff';
import { maskedLines } from './masked.ts';
import type { WantedFile } from './nouns/wanted-file.ts';

const CONTEXT_LINES = 3;

export interface FileDiff {
  /** Unified; empty: nothing changes. */
  readonly text: string;
  readonly addedLines: number;
  readonly removedLines: number;
}

interface Names {
  readonly wanted: WantedFile;
  /** Where the text before comes from; `null`: there is no such file. */
  readonly comparedWith: string | null;
}

/** What changes in a file, without secrets: a line whose secret changes looks the same on both sides. */
export function fileDiff(before: string, after: string, { wanted, comparedWith }: Names): FileDiff {
  if (before === after) return { text: '', addedLines: 0, removedLines: 0 };
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, {
    context: CONTEXT_LINES,
  });
  const [old, now] = [maskedLines(before, wanted), maskedLines(after, wanted)];
  const lines = [`--- ${comparedWith === null ? '/dev/null' : `a/${comparedWith}`}`, `+++ b/${wanted.path}`];
  let [addedLines, removedLines] = [0, 0];
  for (const hunk of hunks) {
    let [oldLine, newLine] = [hunk.oldStart - 1, hunk.newStart - 1];
    lines.push(`@@ -${span(hunk.oldStart, hunk.oldLines)} +${span(hunk.newStart, hunk.newLines)} @@`);
    for (const line of hunk.lines) {
      const sign = line[0] ?? '';
      if (sign === '\\') lines.push(line);
      else lines.push(shown(sign, sign === '-' ? old[oldLine] : now[newLine]));
      if (sign === '-') removedLines++;
      if (sign === '+') addedLines++;
      if (sign === '-' || sign === ' ') oldLine++;
      if (sign === '+' || sign === ' ') newLine++;
    }
  }
  return { text: `${lines.join('\n')}\n`, addedLines, removedLines };
}

/** Where there is no line, it names the one before. */
function span(start: number, lines: number): string {
  if (lines === 0) return `${start - 1},0`;
  return lines === 1 ? String(start) : `${start},${lines}`;
}

function shown(sign: string, line = ''): string {
  return sign + line.replace(/\r$/, '');
}
