import type { ConfigChange, ConfigPlan, Snippet, Undone } from '../../../configure/nouns/config-plan.ts';
import { commandLine } from '../../../words/json/configure.ts';
import { fields, inner, section, wrap } from '../layout.ts';
import type { Ink, Page } from '../page.ts';
import { table } from '../table.ts';
import { marked, nextSteps, warningsSection } from './shared.ts';

/** What of a configuration is shown. */
interface Shown {
  /** The files are as the changes say. */
  readonly isWritten: boolean;
  /** The changes line by line; they may have been shown before. */
  readonly withDiff: boolean;
  /** What the user can run to write it; `null`: it is asked next, or is written. */
  readonly writtenBy: string | null;
}

/** The files, what changes in them, what to copy, what to know, and what to run next. */
export function configPage(
  page: Page,
  plan: ConfigPlan,
  { isWritten, withDiff, writtenBy }: Shown,
): string[] {
  const { configure: words } = page.wording.texts.terminal;
  const next = plan.next.map((command) => [commandLine(command), words.does[command.does]] as const);
  const steps = [
    ...(writtenBy === null
      ? []
      : [[writtenBy, plan.project === null ? words.nextProject : words.nextWrite] as const]),
    ...(writtenBy === null || plan.project === null ? next : []),
    ...(isWritten && plan.canUndo ? [['voicefit configure --undo', words.nextUndo] as const] : []),
  ];
  return [
    ...filesSection(page, plan, isWritten),
    ...(withDiff ? plan.changes.flatMap(({ diff }) => diffLines(page, diff)) : []),
    ...plan.snippets.flatMap((snippet) => snippetSection(page, snippet)),
    ...warningsSection(page, plan.warnings),
    ...(steps.length === 0 ? [] : nextSteps(page, steps)),
  ];
}

/** What became of every file. */
export function undonePage(page: Page, { project, files }: Undone): string[] {
  const { configure: words } = page.wording.texts.terminal;
  const rows = files.map(({ path, became }) => [path, marked(page, 'good', words.became[became])]);
  return section(
    page,
    words.undoneTitle(project),
    table(page, [{ head: words.file }, { head: words.state }], rows),
  );
}

/** The changes as `diff -u` shows them, in its usual colours. */
export function diffLines(page: Page, diff: string): string[] {
  if (diff === '') return [];
  const lines = diff.trimEnd().replaceAll('\t', TAB).split('\n');
  return [...lines.map((line) => painted(page, line)), ''];
}

/** A terminal would move its cursor. */
const TAB = '    ';

const INKS: Readonly<Record<string, Ink>> = { '+': 'green', '-': 'red', '@': 'cyan' };

function painted(page: Page, line: string): string {
  const isHead = line.startsWith('+++ ') || line.startsWith('--- ');
  const ink = isHead ? 'bold' : INKS[line[0] ?? ''];
  return ink === undefined ? line : page.paint(ink, line);
}

function filesSection(page: Page, plan: ConfigPlan, isWritten: boolean): string[] {
  const { configure: words } = page.wording.texts.terminal;
  const { project, changes } = plan;
  if (project === null) return [];
  if (changes.length === 0) {
    return section(page, words.unchangedTitle(project), wrap(words.toCopy, inner(page)));
  }
  const isChanged = changes.some(({ kind }) => kind !== 'unchanged');
  const title = isChanged ? (isWritten ? words.writtenTitle : words.title) : words.unchangedTitle;
  const rows = changes.map((change) => [change.path, words.kinds[change.kind], countsOf(change)]);
  const columns = [{ head: words.file }, { head: words.change }, { head: '', align: 'right' }] as const;
  return [
    ...section(page, title(project), [
      ...table(page, columns, rows),
      ...changes.flatMap((change) => linkNote(page, change)),
      ...(isChanged ? [] : ['', words.unchanged]),
    ]),
    ...(isWritten ? backupsSection(page, changes) : []),
  ];
}

function countsOf({ addedLines, removedLines }: ConfigChange): string {
  return addedLines + removedLines === 0 ? '' : `+${addedLines} -${removedLines}`;
}

function linkNote(page: Page, { path, realPath }: ConfigChange): string[] {
  if (realPath === null) return [];
  return wrap(page.wording.texts.terminal.configure.linked(path, realPath), inner(page));
}

function backupsSection(page: Page, changes: readonly ConfigChange[]): string[] {
  const { configure: words } = page.wording.texts.terminal;
  const rows = changes.flatMap(({ path, kind, backup }) =>
    kind === 'unchanged' ? [] : [[path, backup ?? words.noBackup] as const],
  );
  return rows.length === 0 ? [] : section(page, words.backup, fields(page, rows));
}

function snippetSection(page: Page, { kind, fileName, text }: Snippet): string[] {
  const { configure: words } = page.wording.texts.terminal;
  const isOfFile = fileName !== null && (kind === 'env' || kind === 'yaml');
  const title = isOfFile
    ? words.linesFor(fileName)
    : [words.snippets[kind], fileName].filter(Boolean).join(': ');
  return section(page, title, text.trimEnd().split('\n'));
}
