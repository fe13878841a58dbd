import { Command } from 'commander';
import { type Broken, brokenIn, repairOf } from '../../../install/nouns/broken.ts';
import type { InstallRequest } from '../../../install/nouns/install-request.ts';
import type { InstallResult } from '../../../install/nouns/install-result.ts';
import { verifyJson } from '../../../words/json/install.ts';
import { acting, printAnswer } from '../command.ts';
import { bring, hasFailed, sayFailures } from '../install/bring.ts';
import { commandOf } from '../install/command-of.ts';
import { allFoldersOption, type SourceOptions, sourcesOf, withSources } from '../install/request.ts';
import { verifyAll } from '../install/verify-all.ts';
import { resultPage } from '../print/install-result.ts';
import { verifiedPage } from '../print/verified.ts';
import { agrees, canAsk } from '../question.ts';
import { Session, type SessionOptions } from '../session.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends SourceOptions, SessionOptions {
  readonly allFolders?: true;
  readonly repair?: true;
  readonly yes?: true;
}

export function verifyCommand(): Command {
  const command = withSources(
    new Command('verify')
      .description('Read every byte of the installed models, and compare them with their hashes.')
      .option('--repair', 'download again only what is broken, without asking')
      .option('--yes', 'the same as --repair')
      .addOption(allFoldersOption()),
  ).addHelpText('after', EXAMPLES);
  return acting<Options>(command, async (options, terminal) => {
    const how = { ...sourcesOf(options), ...(options.allFolders && { keepOptionalFolders: true }) };
    await Session.during(options, terminal, async (session) => {
      const result = await verifyAll(session, terminal);
      const broken = brokenIn(result.files);
      const namesRepair = !canAsk && !isAgreed(options);
      if (!terminal.json) terminal.print(null, verifiedPage(terminal.out, result, { namesRepair }));
      const request = { ...repairOf(broken.repairable), ...how };
      const isMeant = broken.repairable.length > 0 && (await isRepairMeant(broken, options, terminal));
      const resumedBy = commandOf('voicefit verify --repair', how, options);
      const repair = isMeant ? await repaired(session, request, resumedBy) : null;
      await printRest(session, { json: verifyJson(result, repair), repair, resumedBy }, terminal);
      if (isLeft(broken, repair)) process.exitCode = 1;
    });
  });
}

/** Whether the command line has said that everything is to be repaired. */
function isAgreed({ repair = false, yes = false }: { repair?: boolean; yes?: boolean }): boolean {
  return repair || yes;
}

async function isRepairMeant({ repairable }: Broken, options: Options, terminal: Terminal): Promise<boolean> {
  if (isAgreed(options)) return true;
  if (terminal.json || !canAsk) return false;
  const { repairQuestion } = terminal.wording.texts.terminal.install.verify;
  return agrees(terminal, repairQuestion(repairable.length), { usually: true });
}

/** A repair that fails is not what the next voicefit install continues; what has arrived is used by the next repair. */
async function repaired(
  session: Session,
  request: InstallRequest,
  resumedBy: string,
): Promise<InstallResult> {
  try {
    return await bring(session, request, resumedBy);
  } finally {
    const { paused, elsewhere } = await session.state();
    if (paused.install !== undefined && elsewhere.length === 0) {
      await session.setup.steps.cancel({ step: 'install' });
    }
  }
}

interface Rest {
  readonly json: object;
  readonly repair: InstallResult | null;
  readonly resumedBy: string;
}

/** The one object for tools, or what the repair has done. */
async function printRest(
  session: Session,
  { json, repair, resumedBy }: Rest,
  terminal: Terminal,
): Promise<void> {
  const warnings = repair?.warnings ?? [];
  if (terminal.json) await printAnswer(session, { result: json, page: [], warnings }, terminal);
  if (repair === null) return;
  if (!terminal.json) {
    const page = resultPage(terminal.out, repair, { request: {}, resumedBy });
    await printAnswer(session, { result: {}, page, warnings }, terminal);
  }
  sayFailures(repair, terminal);
}

/** Whether something is still damaged or missing. */
function isLeft({ repairable, lost }: Broken, repair: InstallResult | null): boolean {
  return lost.length > 0 || (repair === null ? repairable.length > 0 : hasFailed(repair));
}

const EXAMPLES = `
Exits with 1 if something is damaged or missing, and was not downloaded again.

Examples:
  $ voicefit verify
  $ voicefit verify --repair
  $ voicefit verify --repair --from /media/stick
  $ voicefit verify --json | jq '.files[] | select(.state != "verified")'`;
