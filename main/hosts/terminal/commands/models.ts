import { Command } from 'commander';
import { modelTableJson } from '../../../words/json/advice.ts';
import { asking } from '../command.ts';
import { quickOption } from '../options.ts';
import { prepare } from '../prepare.ts';
import { modelsPage } from '../print/models.ts';
import { type WhatIfOptions, whatIfOf, withWhatIf } from '../what-if-options.ts';

export function modelsCommand(): Command {
  const command = withWhatIf(
    new Command('models')
      .description('Compare all language models of the catalogue on this machine: seconds, memory, licence.')
      .addOption(quickOption()),
  ).addHelpText('after', EXAMPLES);
  return asking<WhatIfOptions>(command, async (session, options, terminal) => {
    const whatIf = await whatIfOf(options);
    await prepare(session, terminal, whatIf, { again: false });
    const models = await session.setup.recommend.models(whatIf);
    return {
      result: modelTableJson(models),
      warnings: models.warnings,
      page: modelsPage(terminal.out, models),
    };
  });
}

const EXAMPLES = `
Examples:
  $ voicefit models
  $ voicefit models --ram 32 --cores 16 --score 6
  $ voicefit models --language de-DE
  $ voicefit models --target llama-server
  $ voicefit models --json`;
