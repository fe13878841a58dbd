import { Command } from 'commander';
import { reportJson } from '../../../words/json/report.ts';
import { reportText } from '../../../words/report-text.ts';
import { asking } from '../command.ts';
import { nameOf, option } from '../options.ts';
import { formatOf, save } from '../output-file.ts';

interface Options {
  readonly out?: string;
}

export function reportCommand(): Command {
  const command = new Command('report')
    .description(
      'Write a report on this machine to share: without names, folders, serial numbers and addresses.',
    )
    .addOption(option('--out <file>', 'save it as a file: .json for tools, .txt for people', nameOf))
    .addHelpText('after', EXAMPLES);
  return asking<Options>(command, async (session, { out }, { wording }) => {
    const format = out === undefined ? null : formatOf(out);
    await session.run('probe', () => session.setup.probe.run());
    const written = await session.setup.report.write();
    const [report, text] = [reportJson(written), reportText(written)];
    if (out !== undefined) await save(out, format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : text);
    const page = out === undefined ? text.split('\n') : [wording.texts.terminal.saved(out)];
    return { result: { report, text }, page, warnings: [] };
  });
}

const EXAMPLES = `
Examples:
  $ voicefit report
  $ voicefit report --out report.txt
  $ voicefit report --json | jq .report.machine.cpu`;
