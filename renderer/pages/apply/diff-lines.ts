/** A line of a file's changes. */
export interface DiffLine {
  readonly kind: 'added' | 'removed' | 'same' | 'gap';
  /** Without its sign. */
  readonly text: string;
  /** Its place in the diff: nothing else tells two equal lines apart. */
  readonly at: number;
}

const KINDS: Readonly<Record<string, DiffLine['kind']>> = { '+': 'added', '-': 'removed', '@': 'gap' };

/** The lines of a unified diff; its headers and the remark about a missing line end are left out. */
export function diffLines(diff: string): DiffLine[] {
  const lines = diff.split(/\r?\n/);
  const hasEnd = lines.at(-1) === '';
  return lines.slice(0, hasEnd ? -1 : undefined).flatMap((line, at) => {
    if (/^(?:---|\+\+\+) /.test(line) && at < 2) return [];
    if (line.startsWith('\\')) return [];
    const kind = KINDS[line.charAt(0)] ?? 'same';
    return [{ kind, text: kind === 'gap' ? '' : line.slice(1), at }];
  });
}

/** A longer diff is folded. */
const MOST_LINES = 14;

/** What is shown of it: at least everything that would only save a line or two. */
export function shownLines(lines: readonly DiffLine[], isOpen: boolean): readonly DiffLine[] {
  // A gap before the first line says nothing.
  const useful = lines.at(0)?.kind === 'gap' ? lines.slice(1) : lines;
  return isOpen || useful.length <= MOST_LINES ? useful : useful.slice(0, MOST_LINES - 2);
}

/** Whether there is more than is shown when folded. */
export function isFoldable(lines: readonly DiffLine[]): boolean {
  return shownLines(lines, true).length > shownLines(lines, false).length;
}
