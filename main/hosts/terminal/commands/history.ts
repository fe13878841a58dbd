import { Command } from 'commander';
import { historyJson } from '../../../words/json/facts.ts';
import { asking } from '../command.ts';
import { historyPage } from '../print/history.ts';

export function historyCommand(): Command {
  const command = new Command('history')
    .description('List the benchmarks run on this machine, and what changed between them.')
    .addHelpText('after', EXAMPLES);
  return asking(command, async (session, _options, terminal) => {
    const history = await session.setup.store.history();
    return {
      result: historyJson(history),
      warnings: history.warnings,
      page: historyPage(terminal.out, history),
    };
  });
}

const EXAMPLES = `
Examples:
  $ voicefit history
  $ voicefit history --json`;
