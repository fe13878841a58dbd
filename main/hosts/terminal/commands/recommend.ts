import { Command } from 'commander';
import { asMeasured } from '../../../benchmark/nouns/measured-cards.ts';
import { choiceOf, optionNamed } from '../../../recommend/nouns/chosen.ts';
import type { WhatIf } from '../../../recommend/nouns/what-if-input.ts';
import { imaginesAnything, imaginesHardware } from '../../../recommend/nouns/what-if-scope.ts';
import type { SetupState } from '../../../steps/nouns/setup-state.ts';
import { recommendationJson } from '../../../words/json/advice.ts';
import { asking } from '../command.ts';
import { UsageError } from '../errors.ts';
import { nameOf, option, quickOption } from '../options.ts';
import { prepare } from '../prepare.ts';
import { type Basis, recommendationPage } from '../print/recommendation.ts';
import { type WhatIfOptions, whatIfOf, withWhatIf } from '../what-if-options.ts';

interface Options extends WhatIfOptions {
  readonly tier?: string;
  readonly model?: string;
  readonly pipeline?: string;
  readonly again?: true;
  readonly choose?: true;
}

export function recommendCommand(): Command {
  const command = withWhatIf(
    new Command('recommend')
      .description(
        'Say what this machine should run and why. Measures it first if there is no measurement yet.',
      )
      .addOption(quickOption())
      .option('--again', 'measure even if there is a measurement of this machine')
      .option('--choose', 'store the choice: what --tier, --model or --pipeline names, else the advice')
      .addOption(option('--tier <name>', 'show this tier among the options, whatever the advice', nameOf))
      .addOption(option('--model <id>', 'show this language model among the options', nameOf))
      .addOption(option('--pipeline <name>', 'show this pipeline among the options', nameOf)),
  ).addHelpText('after', EXAMPLES);

  return asking<Options>(command, async (session, options, terminal) => {
    const { again = false, choose = false } = options;
    const whatIf = { ...(await whatIfOf(options)), ...forcedOptions(options) };
    if (again && imaginesAnything(whatIf)) {
      throw new UsageError((words) => words.again);
    }
    if (choose && imaginesAnything(whatIf)) {
      throw new UsageError((words) => words.choose);
    }
    await prepare(session, terminal, whatIf, { again });
    const advice = await session.setup.recommend.advise(whatIf);
    if (choose)
      await session.setup.recommend.choose(choiceOf(optionNamed(advice, whatIf) ?? advice.recommended));
    const basis = basisOf(whatIf, await session.state());
    return {
      result: recommendationJson(advice),
      warnings: advice.warnings,
      page: recommendationPage(terminal.out, advice, basis),
    };
  });
}

/** A machine from a file is shown; one with imagined parts appears only in the summary. */
function basisOf(whatIf: WhatIf, state: SetupState): Basis {
  const { language } = whatIf;
  if (imaginesHardware(whatIf)) {
    return { whose: 'another-machine', machine: null, speed: null, choice: null, language };
  }
  const isThisOne = whatIf.machine === undefined;
  const machine = whatIf.machine ?? state.machine;
  const speed = whatIf.speed ?? (isThisOne ? state.speed : null);
  return {
    whose: isThisOne ? 'this-machine' : 'another-machine',
    machine: machine && asMeasured(machine, speed),
    speed,
    choice: isThisOne ? state.choice : null,
    language,
  };
}

/** The options that the user forces. */
function forcedOptions({ tier, model, pipeline }: Options): WhatIf {
  return {
    ...(tier === undefined ? {} : { tier }),
    ...(model === undefined ? {} : { model }),
    ...(pipeline === undefined ? {} : { pipeline }),
  };
}

const EXAMPLES = `
Examples:
  $ voicefit recommend
  $ voicefit recommend --ram 39 --cores 16 --gpu none --score 2.5
  $ voicefit recommend --gpu "RTX 4070" --target llama-server
  $ voicefit recommend --language fr-FR
  $ voicefit recommend --tier LIGHT_CPU --choose
  $ ssh server voicefit probe --json | voicefit recommend --machine - --score 7
  $ voicefit recommend --json | jq .recommended.tier`;
