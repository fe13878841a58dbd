import { Command } from 'commander';
import { z } from 'zod';
import { warningJson } from '../../../words/json/warning.ts';
import { acting } from '../command.ts';
import { numberOf, option, quickOption } from '../options.ts';
import { type Invitation, invitationPage } from '../serve/invitation.ts';
import { hasKeyboard } from '../serve/keys.ts';
import { type ServingOptions, serveUntilStopped } from '../serve/serving.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';

const PORT = z.int().min(0).max(65_535);

/** Adds the options that say how the wizard is served. */
export function withServing(command: Command): Command {
  return command
    .addOption(
      option(
        '--port <N>',
        'port to listen on, 0: any free one (default: 8423, else a free one)',
        numberOf(PORT, 'a whole number from 0 to 65535, such as 8423'),
      ),
    )
    .addOption(quickOption())
    .option('--no-open', 'print the link without opening a browser');
}

export function serveCommand(): Command {
  const command = withServing(new Command('serve'))
    .description('Serve the wizard to a browser, here or through ssh -L on another computer.')
    .addHelpText('after', EXPLANATION);
  return acting<ServingOptions>(command, (options, terminal) =>
    serveUntilStopped(options, terminal, (session, invitation) => invite(session, invitation, terminal)),
  );
}

/** Prints where the wizard is, and probes the machine for a returning user. */
async function invite(session: Session, invitation: Invitation, terminal: Terminal): Promise<void> {
  const { preferences, warnings } = await session.state();
  terminal.print(
    { ...invitation, warnings: warnings.map(warningJson) },
    invitationPage(terminal.wording, invitation, hasKeyboard),
  );
  if (!terminal.json) terminal.warn(warnings);
  // A failure is in the state, and so on the page; a step that was started there in the meantime serves as
  // well.
  if (preferences !== null) await session.setup.probe.run().catch(() => {});
}

const EXPLANATION = `
Only this computer can connect, and only with the printed link. It works once, for 10 minutes; Enter
prints another one, and an open tab has “Open another tab”. On a server without a display, run the
printed ssh -L line on your own computer and open the link there; another local port works too.
Closing the tab stops nothing. Ctrl-C ends Voicefit and what it runs.

Examples:
  $ voicefit serve
  $ voicefit serve --port 9000 --no-open
  $ voicefit serve --json | jq .url`;
