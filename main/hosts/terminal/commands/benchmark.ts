import { Command } from 'commander';
import { speedJson } from '../../../words/json/facts.ts';
import { asking } from '../command.ts';
import { nameOf, option, quickOption } from '../options.ts';
import { speedPage } from '../print/speed.ts';

interface Options {
  readonly model?: string;
  readonly pause?: true;
}

export function benchmarkCommand(): Command {
  const command = new Command('benchmark')
    .description('Measure how fast this machine runs language models. Downloads nothing.')
    .addOption(quickOption())
    .addOption(option('--model <file>', 'measure this GGUF file too', nameOf))
    .option('--pause', 'pause a running download first, since it would slow the measurement down')
    .addHelpText('after', EXAMPLES);
  return asking<Options>(command, async (session, { model, pause = false }, terminal) => {
    // Before even the machine is looked at: that takes seconds.
    if (model !== undefined) await session.setup.benchmark.checkModel({ file: model });
    if (pause) {
      const { paused } = await session.setup.steps.pause({ step: 'install' });
      if (paused) terminal.say(terminal.wording.texts.terminal.downloadPaused);
    }
    await session.run('probe', () => session.setup.probe.run());
    const request = model === undefined ? {} : { modelFile: model };
    const speed = await session.run('benchmark', () => session.setup.benchmark.run(request));
    return { result: speedJson(speed), warnings: speed.warnings, page: speedPage(terminal.out, speed) };
  });
}

const EXAMPLES = `
Examples:
  $ voicefit benchmark
  $ voicefit benchmark --quick
  $ voicefit benchmark --model ./my-model.Q4_K_M.gguf
  $ voicefit benchmark --pause               the download stays paused until you resume it
  $ voicefit benchmark --json > speed.json   for recommend --speed`;
