import { Command } from 'commander';
import { tierTableJson } from '../../../words/json/advice.ts';
import { asking } from '../command.ts';
import { tiersPage } from '../print/tiers.ts';

export function tiersCommand(): Command {
  const command = new Command('tiers')
    .description('List the tiers: the requirements of each, and its expected performance.')
    .addHelpText('after', EXAMPLES);
  return asking(command, async (session, _options, terminal) => {
    const tiers = await session.setup.recommend.tiers();
    return { result: tierTableJson(tiers), warnings: tiers.warnings, page: tiersPage(terminal.out, tiers) };
  });
}

const EXAMPLES = `
Examples:
  $ voicefit tiers
  $ voicefit tiers --registry my-tiers.json`;
