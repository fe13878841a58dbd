import { dirname, join } from 'node:path';
import { Command } from 'commander';
import type { Removed, Unneeded } from '../../../install/nouns/unneeded.ts';
import { cleanJson } from '../../../words/json/install.ts';
import { asking } from '../command.ts';
import { bytesOf, removedPage, unneededPage } from '../print/unneeded.ts';
import { agrees, canAsk } from '../question.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly paused?: true;
  readonly yes?: true;
}

export function cleanCommand(): Command {
  const command = new Command('clean')
    .description('List the models and leftovers that no choice needs, and remove them.')
    .option('--yes', 'remove them without asking')
    .option('--paused', 'give up a paused download first: what it has is then listed too')
    .addHelpText('after', EXAMPLES);
  return asking<Options>(command, async (session, { yes = false, paused: givesUp = false }, terminal) => {
    if (givesUp) await session.setup.steps.cancel({ step: 'install' });
    const unneeded = await session.setup.install.unneeded();
    const { paused, elsewhere } = await session.state();
    const isUnfinished = paused.install !== undefined || elsewhere.includes('install');
    const isAsked = canAsk && !terminal.json && !yes && unneeded.items.length > 0;
    const list = unneededPage(terminal.out, unneeded, { isUnfinished, isAsked });
    if (isAsked) terminal.print(null, list);
    const isMeant = yes || (isAsked && (await isRemovalWanted(unneeded, terminal)));
    const removed = isMeant ? await remove(session, unneeded) : null;
    const result = cleanJson(unneeded, removed);
    if (removed === null || removed.items.length === 0) {
      return { result, page: isAsked ? [] : list, warnings: [] };
    }
    sayNotRemoved(removed, terminal);
    return { result, page: removedPage(terminal.out, removed), warnings: [] };
  });
}

/** One line for each item that is still there. */
function sayNotRemoved({ folder, items }: Removed, terminal: Terminal): void {
  const { said, texts } = terminal.wording;
  for (const { path, why } of items) {
    if (why === null) continue;
    const at = join(folder, dirname(path));
    const { message } = said.failure({ code: 'folder-not-writable', folder: at, why });
    terminal.say(`${texts.terminal.errors.error} ${path}: ${message}`);
    process.exitCode = 1;
  }
}

function isRemovalWanted({ items }: Unneeded, terminal: Terminal): Promise<boolean> {
  const { texts, format } = terminal.wording;
  const question = texts.terminal.install.clean.question(items.length, format.file(bytesOf(items)));
  return agrees(terminal, question, { usually: false });
}

/** The contract takes so many at a time. */
const MOST_PATHS = 1000;

/** Removes what was listed, and nothing that has come since. */
async function remove(session: Session, { folder, items }: Unneeded): Promise<Removed> {
  const all: Removed = { folder, removedBytes: 0, items: [] };
  for (let from = 0; from < items.length; from += MOST_PATHS) {
    const paths = items.slice(from, from + MOST_PATHS).map(({ path }) => path);
    const removed = await session.setup.install.remove({ paths });
    all.removedBytes += removed.removedBytes;
    all.items.push(...removed.items);
  }
  return all;
}

const EXAMPLES = `
Files that are not from Voicefit stay. Without a stored choice (recommend --choose) only leftovers are listed.
Unless it can ask, it removes nothing without --yes.

Examples:
  $ voicefit clean
  $ voicefit clean --yes
  $ voicefit clean --paused
  $ voicefit clean --json | jq .bytes`;
