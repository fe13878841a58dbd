import { Command } from 'commander';
import { type ConfigPlan, hasFiles } from '../../../configure/nouns/config-plan.ts';
import type { ConfigRequest } from '../../../configure/nouns/config-request.ts';
import { Target } from '../../../recommend/nouns/what-if-input.ts';
import { configureJson, undoneJson } from '../../../words/json/configure.ts';
import { acting, printAnswer } from '../command.ts';
import { giveKeysOfEnvironment, keysTyped } from '../configure/api-keys.ts';
import { type ConfigOptions, configRequestOf, isPlainUndo, writingCommandOf } from '../configure/request.ts';
import { Ended, UsageError } from '../errors.ts';
import { nameOf, option } from '../options.ts';
import { configPage, undonePage } from '../print/config-plan.ts';
import { agrees, canAsk } from '../question.ts';
import { Session, type SessionOptions } from '../session.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends ConfigOptions, SessionOptions {
  readonly dryRun?: true;
  readonly yes?: true;
  readonly undo?: true;
}

export function configureCommand(): Command {
  const command = new Command('configure')
    .description(
      "Write the voice server's configuration for what was chosen, else for what is advised. Shows the changes first.",
    )
    .addOption(option('--target <name>', 'what runs the models', nameOf).choices(Target.options))
    .addOption(option('--project <dir>', "the voice server's folder", nameOf))
    .addOption(option('--server <url>', 'the speech server runs on another machine, at this address', nameOf))
    .addOption(option('--tier <name>', 'configure this tier, whatever was chosen', nameOf))
    .addOption(option('--model <id>', 'configure this language model', nameOf))
    .addOption(option('--pipeline <name>', 'configure this pipeline', nameOf))
    .addOption(option('--language <tag>', 'the language of callers, such as de-DE', nameOf))
    .option('--dry-run', 'show the changes, and write nothing')
    .option('--yes', 'write without asking')
    .option('--undo', 'take the last written configuration back')
    .addHelpText('after', EXAMPLES);
  return acting<Options>(command, async (options, terminal) => {
    const { undo = false } = options;
    if (undo && !isPlainUndo(options)) throw new UsageError((words) => words.undoAlone);
    const request = configRequestOf(options);
    await Session.during(options, terminal, (session) =>
      undo ? takeBack(session, request, terminal) : configure(session, request, options, terminal),
    );
  });
}

async function configure(
  session: Session,
  request: ConfigRequest,
  options: Options,
  terminal: Terminal,
): Promise<void> {
  const { yes = false, dryRun = false } = options;
  const isAsked = canAsk && !terminal.json && !yes && !dryRun;
  const plan = await planned(session, request, { isAsked, takesEnvironment: yes || dryRun }, terminal);
  if (plan === null) return nothingWritten(terminal);
  const isNew = plan.changes.some(({ kind }) => kind !== 'unchanged');
  if (dryRun || plan.project === null || !(isNew || yes)) {
    const place = plan.project === null ? { ...request, project: null } : request;
    const couldWrite = isNew || (plan.project === null && hasFiles(plan.target));
    const writtenBy = couldWrite ? writingCommandOf(place, options) : null;
    return await print(session, plan, { ...PLANNED, writtenBy }, terminal);
  }
  if (isAsked && !(await isWanted(plan, terminal))) return nothingWritten(terminal);
  if (!isAsked && !yes) {
    const page = configPage(terminal.out, plan, {
      ...PLANNED,
      writtenBy: writingCommandOf(request, options),
    });
    terminal.print(configureJson(plan, false), page);
    throw new Ended(1, (words) => words.configNotAgreed);
  }
  const written = await session.run('configure', () =>
    session.setup.configure.apply({ ...request, planId: plan.id }),
  );
  const isWritten = written.changes.length > 0;
  await print(session, written, { isWritten, withDiff: !isAsked, writtenBy: null }, terminal);
}

const PLANNED = { isWritten: false, withDiff: true };

/** Shows the changes and asks. */
async function isWanted(plan: ConfigPlan, terminal: Terminal): Promise<boolean> {
  terminal.print(null, configPage(terminal.out, plan, { ...PLANNED, writtenBy: null }));
  const { question } = terminal.wording.texts.terminal.configure;
  const count = plan.changes.filter(({ kind }) => kind !== 'unchanged').length;
  return await agrees(terminal, question(count), { usually: true });
}

interface Asking {
  /** Somebody can be asked, for keys too. */
  readonly isAsked: boolean;
  /** Keys come from the environment. */
  readonly takesEnvironment: boolean;
}

/** What would be written, with the keys that were given. `null`: the user does not want to go on. */
async function planned(
  session: Session,
  request: ConfigRequest,
  { isAsked, takesEnvironment }: Asking,
  terminal: Terminal,
): Promise<ConfigPlan | null> {
  // Nothing is measured: what to write depends on the choice, and a little on the machine.
  if ((await session.state()).machine === null) await session.run('probe', () => session.setup.probe.run());
  const plan = await session.setup.configure.plan(request);
  if (takesEnvironment && (await giveKeysOfEnvironment(session, plan))) {
    return await session.setup.configure.plan(request);
  }
  if (!isAsked || plan.project === null) return plan;
  const typed = await keysTyped(session, plan, terminal);
  if (typed === 'left') return null;
  return typed === 'given' ? await session.setup.configure.plan(request) : plan;
}

async function print(
  session: Session,
  plan: ConfigPlan,
  shown: Parameters<typeof configPage>[2],
  terminal: Terminal,
): Promise<void> {
  const result = configureJson(plan, shown.isWritten);
  const page = configPage(terminal.out, plan, shown);
  await printAnswer(session, { result, page, warnings: plan.warnings }, terminal);
}

async function takeBack(session: Session, { project }: ConfigRequest, terminal: Terminal): Promise<void> {
  const place = typeof project === 'string' ? { project } : {};
  const undone = await session.run('configure', () => session.setup.configure.undo(place));
  const page = undonePage(terminal.out, undone);
  await printAnswer(session, { result: undoneJson(undone), page, warnings: [] }, terminal);
}

function nothingWritten(terminal: Terminal): void {
  terminal.say(terminal.wording.texts.terminal.configure.nothingWritten);
  process.exitCode = 1;
}

const EXAMPLES = `
Without --tier, --model or --pipeline it configures the stored choice (recommend --choose), else the advice. Without
--project it takes the voice server that was found; without any, it prints the lines to copy. API keys are asked for
hidden; with --yes or --dry-run they come from environment variables of their names. Files are backed up first.

Examples:
  $ voicefit configure
  $ voicefit configure --project /opt/ava --dry-run
  $ voicefit configure --project /opt/ava --yes
  $ OPENAI_API_KEY=... DEEPGRAM_API_KEY=... voicefit configure --pipeline hybrid_support --yes
  $ voicefit configure --server ws://10.0.0.2:8765
  $ voicefit configure --target llama-server
  $ voicefit configure --undo
  $ voicefit configure --dry-run --json | jq -r '.changes[].diff'`;
