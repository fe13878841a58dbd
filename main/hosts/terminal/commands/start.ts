import { ORPCError } from '@orpc/client';
import { Command } from 'commander';
import { asMeasured } from '../../../benchmark/nouns/measured-cards.ts';
import { recommendationJson } from '../../../words/json/advice.ts';
import {
  type AppOptions,
  appArguments,
  fetchablePackage,
  findRuntime,
  launchDesktop,
} from '../../desktop/launch.ts';
import { acting, printAnswer } from '../command.ts';
import { endingOf } from '../errors.ts';
import { prepareInTurn } from '../prepare.ts';
import { recommendationPage } from '../print/recommendation.ts';
import { decideHost, inBrowser } from '../serve/decide-host.ts';
import { hasDisplay } from '../serve/display.ts';
import { fetchDesktop } from '../serve/fetch-desktop.ts';
import { type Invitation, invitationPage } from '../serve/invitation.ts';
import { hasKeyboard } from '../serve/keys.ts';
import { type ServingOptions, serveUntilStopped } from '../serve/serving.ts';
import { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { withServing } from './serve.ts';

interface Options extends ServingOptions {
  readonly terminal?: true;
}

export function startCommand(): Command {
  const command = withServing(new Command('start'))
    .description('Open the wizard: in the desktop app if it can be shown, else in the browser.')
    .option('--terminal', 'print the recommendation here and exit')
    .addHelpText('after', EXPLANATION);
  return acting<Options>(command, async (options, terminal) => {
    if (options.terminal) await advise(await Session.open(options, terminal), terminal);
    else await start(options, terminal);
  });
}

async function start(options: Options, terminal: Terminal): Promise<void> {
  const surroundings = { electronPath: findRuntime(), fetchable: fetchablePackage(), display: hasDisplay() };
  const decided = decideHost(surroundings);
  const decision = decided.host === 'fetch' ? await fetchDesktop(decided, terminal) : decided;
  const inTheBrowser =
    decision.host === 'browser' ? decision : await openDesktop(decision.electronPath, options, terminal);
  if (inTheBrowser === null) return;
  terminal.say(terminal.wording.texts.terminal.serving.inBrowser(inTheBrowser.why));
  await serveUntilStopped(options, terminal, (session, invitation) =>
    inviteAndAdvise(session, invitation, terminal),
  );
}

/** An app that exits within this time with a failure has shown no window. */
const SURELY_UP_MS = 5_000;

/** Runs the desktop app until it exits; if it could not start, returns why the browser is used. */
async function openDesktop(electronPath: string, options: AppOptions, terminal: Terminal) {
  terminal.say(terminal.wording.texts.terminal.serving.openingDesktop);
  const startedMs = performance.now();
  try {
    const code = await launchDesktop(electronPath, appArguments(options));
    const isFailure = code !== 0 && performance.now() - startedMs < SURELY_UP_MS;
    if (isFailure) return inBrowser({ code: 'ended-at-once', exitCode: code });
    process.exitCode = code ?? 1;
    return null;
  } catch {
    return inBrowser({ code: 'not-started' });
  }
}

/** Prints the recommendation in the terminal while the wizard is served for further steps. */
async function inviteAndAdvise(session: Session, invitation: Invitation, terminal: Terminal): Promise<void> {
  const { wording } = terminal;
  const { serving } = wording.texts.terminal;
  const page = invitationPage(wording, invitation, hasKeyboard);
  if (terminal.json) for (const line of page) terminal.say(line);
  else terminal.print(null, page);
  terminal.say('');
  try {
    await advise(session, terminal);
  } catch (error) {
    if (session.isOver) throw error;
    // Whatever failed here can be repeated in the wizard.
    const wasCancelled = error instanceof ORPCError && error.code === 'CANCELLED';
    terminal.say(wasCancelled ? serving.cancelledThere : (endingOf(error, wording).line ?? ''));
  }
  terminal.say(serving.goesOn(invitation.port));
}

async function advise(session: Session, terminal: Terminal): Promise<void> {
  await prepareInTurn(session, terminal, {}, { again: false });
  const advice = await session.setup.recommend.advise({});
  const { machine, speed, choice } = await session.state();
  const whose = 'this-machine' as const;
  const basis = { whose, machine: machine && asMeasured(machine, speed), speed, choice };
  const page = recommendationPage(terminal.out, advice, basis);
  await printAnswer(
    session,
    { result: recommendationJson(advice), page, warnings: advice.warnings },
    terminal,
  );
}

const EXPLANATION = `
Opens the desktop app. If its runtime is missing, that is downloaded first, once: press Enter to skip it, or
set ELECTRON_SKIP_BINARY_DOWNLOAD=1 to never download it. Without a display it says why in one line and serves
the wizard to a browser instead, see voicefit serve --help. Meanwhile it measures this machine, unless that has
been done, and prints the recommendation here.

Examples:
  $ voicefit start
  $ voicefit start --terminal`;
