import packageJson from '../../../package.json' with { type: 'json' };
import { endingOf } from './errors.ts';
import { program } from './program.ts';
import { wordingFor } from './speech.ts';
import { endWhenOutputEnds, endWith } from './terminal.ts';

/** Runs the command that the arguments name; its exit code says how it ended. */
export async function main(args: string[]): Promise<void> {
  endWhenOutputEnds();
  try {
    const root = program(packageJson.version);
    if (args.length === 0) root.outputHelp();
    else await root.parseAsync(args, { from: 'user' });
  } catch (error) {
    // Commands report their own failures; this is an error of the command line.
    endWith(endingOf(error, wordingFor({ tag: undefined, kept: null })));
  }
}
