import { Command } from 'commander';
import { benchmarkCommand } from './commands/benchmark.ts';
import { cleanCommand } from './commands/clean.ts';
import { configureCommand } from './commands/configure.ts';
import { historyCommand } from './commands/history.ts';
import { installCommand } from './commands/install.ts';
import { modelsCommand } from './commands/models.ts';
import { probeCommand } from './commands/probe.ts';
import { recommendCommand } from './commands/recommend.ts';
import { reportCommand } from './commands/report.ts';
import { serveCommand } from './commands/serve.ts';
import { startCommand } from './commands/start.ts';
import { tiersCommand } from './commands/tiers.ts';
import { tryCommand } from './commands/try.ts';
import { verifyCommand } from './commands/verify.ts';
import { nameOf, option, spokenLanguage } from './options.ts';
import { paintOn } from './page.ts';

const EXAMPLES = `
Examples:
  $ voicefit recommend                      what this machine should run, and why
  $ voicefit serve                          the same and more as pages, in a browser
  $ voicefit recommend --ram 64 --gpu none  the same with other hardware
  $ voicefit install                        fetches the models for it
  $ voicefit configure                      writes the voice server's configuration
  $ voicefit benchmark --json               this machine's measured speed, for tools

Exit codes: 0 done, 1 failed, 2 invalid usage, 130 Ctrl-C.`;

/** The command line: one command per file, and what they share. */
export function program(version: string): Command {
  const root = new Command('voicefit')
    .description(
      'Sizes up this machine, measures how fast it runs a language model, and fits a voice stack to it.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'Show the help of a command.')
    .option('--json', 'print one JSON object for tools, in English')
    .addOption(
      option(
        '--lang <tag>',
        "speak en or de; else the language chosen in the wizard, else the system's",
        spokenLanguage,
      ),
    )
    .addOption(option('--registry <file>', 'use other tiers and models than the built-in ones', nameOf))
    .addOption(option('--models <dir>', 'folder for the models', nameOf))
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => paintOn(process.stdout)('bold', title),
    })
    .configureOutput({ outputError: (line, write) => write(`${line.trimEnd().replaceAll('\n', ' ')}\n`) })
    .exitOverride();
  const commands = [
    probeCommand,
    benchmarkCommand,
    recommendCommand,
    installCommand,
    verifyCommand,
    tryCommand,
    cleanCommand,
    configureCommand,
    tiersCommand,
    modelsCommand,
    historyCommand,
    reportCommand,
    serveCommand,
    startCommand,
  ];
  for (const command of commands) root.addCommand(command().copyInheritedSettings(root));
  return root;
}
