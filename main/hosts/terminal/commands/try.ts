import { Command } from 'commander';
import type { KeyCheck } from '../../../try/nouns/cloud-keys.ts';
import type { TrialReport } from '../../../try/nouns/trial-report.ts';
import type { TrialRequest } from '../../../try/nouns/trial-request.ts';
import { trialJson } from '../../../words/json/trial.ts';
import { acting, printAnswer } from '../command.ts';
import { Interrupted } from '../errors.ts';
import { nameOf, option, quickOption } from '../options.ts';
import { requirePlace, save } from '../output-file.ts';
import { prepare } from '../prepare.ts';
import { keysSection, trialPage } from '../print/trial.ts';
import { Session, type SessionOptions } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { checkedKeys } from '../try/check-keys.ts';
import { type TryOptions, tokenNamed, trialRequestOf } from '../try/request.ts';

interface Options extends TryOptions, SessionOptions {
  readonly checkKeys?: true;
}

export function tryCommand(): Command {
  const command = new Command('try')
    .description(
      'Run the installed models, or ask a running voice server, and compare the seconds with the predicted ones.',
    )
    .addOption(option('--tier <name>', 'try this tier, whatever was chosen', nameOf))
    .addOption(option('--model <id>', 'try this language model', nameOf))
    .addOption(option('--pipeline <name>', 'try what this pipeline runs here', nameOf))
    .addOption(option('--language <tag>', 'the language of callers, such as de-DE', nameOf))
    .addOption(option('--out <file.wav>', 'write the spoken greeting to this file', nameOf))
    .addOption(
      option(
        '--server <url>',
        'ask the voice server at ws://HOST:PORT instead of running models here',
        nameOf,
      ),
    )
    .addOption(
      option('--token <name>', 'the environment variable that holds the voice server’s token', nameOf),
    )
    .option('--check-keys', 'ask each cloud provider once whether it accepts the API key in the environment')
    .addOption(quickOption())
    .addHelpText('after', EXAMPLES);
  return acting<Options>(command, async (options, terminal) => {
    const request = trialRequestOf(options);
    const token = tokenNamed(options.token);
    await Session.during(options, terminal, async (session) => {
      if (options.out !== undefined) await requirePlace(options.out);
      await getReady(session, request, terminal);
      const keys = options.checkKeys ? await checkedKeys(session, request, terminal) : [];
      // biome-ignore lint/correctness/useHookAtTopLevel: a procedure, no hook of React.
      if (token !== null) await session.setup.try.useToken({ token });
      const report = await tried(session, request).catch((error: unknown) => {
        if (!(error instanceof Interrupted)) printKeys(keys, terminal);
        throw error;
      });
      const page = trialPage(terminal.out, report, keys);
      const { warnings } = report;
      await printAnswer(session, { result: { ...trialJson(report), keys }, page, warnings }, terminal);
      sayFailures(report, terminal);
      if (keys.some(({ state }) => state === 'refused')) process.exitCode = 1;
      if (options.out !== undefined) await saveGreeting(session, report, options.out, terminal);
    });
  });
}

async function tried(session: Session, request: TrialRequest): Promise<TrialReport> {
  return await session.run('try', () => session.setup.try.run(request));
}

/** The providers were asked: what they said is told also if the trial has failed. */
function printKeys(keys: readonly KeyCheck[], terminal: Terminal): void {
  if (keys.length > 0) terminal.print({ keys }, keysSection(terminal.out, keys));
}

/** A server's seconds need no prediction: nothing is measured for them. */
async function getReady(
  session: Session,
  { server, ...whatIf }: TrialRequest,
  terminal: Terminal,
): Promise<void> {
  if (server === undefined) await prepare(session, terminal, whatIf, { again: false });
  else await session.run('probe', () => session.setup.probe.run());
}

/** A reply beyond the limit is a result, a part that could not be tried a failure. */
function sayFailures({ parts }: TrialReport, terminal: Terminal): void {
  const { texts, said } = terminal.wording;
  for (const { failure } of Object.values(parts)) {
    if (failure === null) continue;
    const { message, nextStep } = said.failure(failure);
    terminal.say(`${texts.terminal.errors.error} ${message} ${nextStep}`);
    process.exitCode = 1;
  }
}

async function saveGreeting(
  session: Session,
  { voice }: TrialReport,
  file: string,
  terminal: Terminal,
): Promise<void> {
  const words = terminal.wording.texts.terminal.trial;
  // What an earlier trial spoke is still there.
  const { wavBase64 } = voice === null ? { wavBase64: null } : await session.setup.try.listen();
  if (wavBase64 === null) {
    terminal.say(words.nothingSpoken);
    process.exitCode = 1;
    return;
  }
  await save(file, Buffer.from(wavBase64, 'base64'));
  terminal.say(words.saved(file));
}

const EXAMPLES = `
Without --tier, --model, --pipeline or --language it tries the stored choice (recommend --choose), else the advice.
Later predictions on this machine are corrected by what it finds.

Examples:
  $ voicefit try
  $ voicefit try --model qwen2.5-1.5b-instruct --out greeting.wav
  $ voicefit try --server ws://127.0.0.1:8765
  $ voicefit try --server ws://speech.example.com:8765 --token LOCAL_WS_AUTH_TOKEN
  $ OPENAI_API_KEY=... voicefit try --pipeline hybrid_support --check-keys
  $ voicefit try --json | jq '.parts.llm | {predictedSec, measuredSec}'`;
