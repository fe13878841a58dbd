import { Command } from 'commander';
import { speedJson } from '../../../words/json/facts.ts';
import { asking } from '../command.ts';
import { nameOf, option } from '../options.ts';
import { speedPage } from '../print/speed.ts';

interface Options {
  readonly quick?: true;
  readonly model?: string;
}

export function benchmarkCommand(): Command {
  const command = new Command('benchmark')
    .description('Measure how fast this machine runs language models. Downloads nothing.')
    .option('--quick', 'about 4 seconds instead of about 15: fewer types, more inferred')
    .addOption(option('--model <file>', 'measure this GGUF file too', nameOf))
    .addHelpText('after', EXAMPLES);
  return asking<Options>(command, async (session, { quick = false, model }, terminal) => {
    await session.run('probe', () => session.setup.probe.run());
    const request = { quick, ...(model === undefined ? {} : { modelFile: model }) };
    const speed = await session.run('benchmark', () => session.setup.benchmark.run(request));
    return { result: speedJson(speed), warnings: speed.warnings, page: speedPage(terminal.out, speed) };
  });
}

const EXAMPLES = `
Examples:
  $ voicefit benchmark
  $ voicefit benchmark --quick
  $ voicefit benchmark --model ./my-model.Q4_K_M.gguf
  $ voicefit benchmark --json > speed.json   for recommend --speed`;
