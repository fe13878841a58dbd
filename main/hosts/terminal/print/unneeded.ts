import type { Removed, Unneeded } from '../../../install/nouns/unneeded.ts';
import { inner, section, wrap } from '../layout.ts';
import type { Page } from '../page.ts';
import { table } from '../table.ts';
import { marked, nextSteps } from './shared.ts';

interface Shown {
  /** An installation that is paused, or runs, keeps what it has. */
  readonly isUnfinished: boolean;
  /** The user is asked next, so the command to remove is not named. */
  readonly isAsked: boolean;
}

/** What no choice needs, with sizes, and what stays whatever is chosen. */
export function unneededPage(page: Page, unneeded: Unneeded, { isUnfinished, isAsked }: Shown): string[] {
  const { texts, format } = page.wording;
  const { clean: words } = texts.terminal.install;
  const { folder, items, hasChoice, kept } = unneeded;
  const rows = items.map(({ kind, path, bytes }) => [path, format.file(bytes), words.kinds[kind]]);
  const notes = [
    ...(kept.count === 0 ? [] : [words.kept(kept.count, format.file(kept.bytes))]),
    ...(hasChoice ? [] : [words.noChoice]),
    ...(isUnfinished ? [words.unfinished] : []),
  ].flatMap((note) => wrap(note, inner(page)));
  const isEmpty = items.length === 0;
  const list = isEmpty
    ? []
    : [...table(page, columnsOf(page), rows), '', words.total(format.file(bytesOf(items))), ''];
  const steps = [
    ...(isEmpty || isAsked ? [] : [['voicefit clean --yes', words.nextRemove] as const]),
    ...(isUnfinished ? [['voicefit clean --paused', words.nextPaused] as const] : []),
    ...(hasChoice ? [] : [['voicefit recommend --choose', words.nextChoose] as const]),
  ];
  return [
    ...(isEmpty && notes.length === 0 ? wrap(words.nothing(folder), page.width) : []),
    ...section(page, isEmpty ? words.nothing(folder) : words.title(folder), [...list, ...notes]),
    ...(steps.length === 0 ? [] : nextSteps(page, steps)),
  ];
}

/** What became of every item. */
export function removedPage(page: Page, { folder, items, removedBytes }: Removed): string[] {
  const { texts, format } = page.wording;
  const { clean: words } = texts.terminal.install;
  const rows = items.map(({ path, bytes, state }) => [
    path,
    format.file(bytes),
    state === 'removed' ? marked(page, 'good', words.isRemoved) : marked(page, 'bad', words.notRemoved),
  ]);
  return section(page, words.removedTitle(folder), [
    ...table(page, columnsOf(page), rows),
    '',
    words.removed(format.file(removedBytes)),
  ]);
}

/** All bytes of the items. */
export function bytesOf(items: Unneeded['items']): number {
  return items.reduce((sum, { bytes }) => sum + bytes, 0);
}

function columnsOf({ wording: { texts } }: Page) {
  const { clean: words, plan } = texts.terminal.install;
  return [{ head: words.path }, { head: plan.size, align: 'right' }, { head: words.what }] as const;
}
