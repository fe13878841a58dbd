import type { Command } from 'commander';
import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import { english } from '../../words/plain-wording.ts';
import { endingOf } from './errors.ts';
import { Session, type SessionOptions } from './session.ts';
import { endWith, Terminal, type TerminalOptions } from './terminal.ts';

/** A command's result: an object for JSON, in English, and its page for people. */
export interface Answer {
  readonly result: object;
  readonly page: readonly string[];
  /** Warnings that are already on the page. */
  readonly warnings: readonly AdviceWarning[];
}

/**
 * A command that asks the machine side and prints the answer. Warnings that the page shows are not
 * repeated beside it.
 */
export function asking<Options>(
  command: Command,
  ask: (session: Session, options: Options, terminal: Terminal) => Promise<Answer>,
): Command {
  return acting<Options & SessionOptions>(command, async (options, terminal) => {
    const session = await Session.open(options, terminal);
    await printAnswer(session, await ask(session, options, terminal), terminal);
  });
}

/** A command that does its work in a terminal; its failures are printed in the user's language. */
export function acting<Options>(
  command: Command,
  act: (options: Options & TerminalOptions, terminal: Terminal) => Promise<void>,
): Command {
  return command.action(async () => {
    const options = command.optsWithGlobals<Options & TerminalOptions>();
    const terminal = new Terminal(options);
    try {
      await act(options, terminal);
    } catch (error) {
      endWith(endingOf(error, terminal.wording));
    }
  });
}

export async function printAnswer(session: Session, answer: Answer, terminal: Terminal): Promise<void> {
  terminal.print(answer.result, answer.page);
  terminal.warn(await unseenWarnings(session, answer.warnings, terminal.json));
}

async function unseenWarnings(
  session: Session,
  shown: readonly AdviceWarning[],
  json: boolean,
): Promise<AdviceWarning[]> {
  const { warnings } = await session.state();
  const said = new Set(shown.map(english.warning));
  const others = warnings.filter((warning) => !said.has(english.warning(warning)));
  return json ? [...shown, ...others] : others;
}
