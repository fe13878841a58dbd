import { Command } from 'commander';
import type { KeyCheck } from '../../../try/nouns/cloud-keys.ts';
import type { TrialReport } from '../../../try/nouns/trial-report.ts';
import { ServerUrl, type TrialRequest } from '../../../try/nouns/trial-request.ts';
import { trialJson } from '../../../words/json/trial.ts';
import { acting, printAnswer } from '../command.ts';
import { UsageError } from '../errors.ts';
import { nameOf, option, quickOption } from '../options.ts';
import { save } from '../output-file.ts';
import { prepare } from '../prepare.ts';
import { trialPage } from '../print/trial.ts';
import { Session, type SessionOptions } from '../session.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends SessionOptions {
  readonly tier?: string;
  readonly model?: string;
  readonly pipeline?: string;
  readonly language?: string;
  readonly out?: string;
  readonly server?: string;
  readonly token?: string;
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
    const request = requestOf(options);
    await Session.during(options, terminal, async (session) => {
      const { server: _server, ...whatIf } = request;
      // A server's seconds need no prediction.
      if (request.server === undefined) await prepare(session, terminal, whatIf, { again: false });
      else await session.run('probe', () => session.setup.probe.run());
      const token = tokenIn(options);
      // biome-ignore lint/correctness/useHookAtTopLevel: a procedure, no hook of React.
      if (token !== null) await session.setup.try.useToken({ token });
      const keys = options.checkKeys ? await checkedKeys(session, request, terminal) : [];
      const report = await session.run('try', () => session.setup.try.run(request));
      const page = trialPage(terminal.out, report, keys);
      const { warnings } = report;
      await printAnswer(session, { result: trialJson(report, keys), page, warnings }, terminal);
      if (options.out !== undefined) await saveGreeting(session, report, options.out, terminal);
      if (hasFailed(report)) process.exitCode = 1;
    });
  });
}

/** @throws UsageError */
function requestOf({ tier, model, pipeline, language, server }: Options): TrialRequest {
  if (server !== undefined && !ServerUrl.safeParse(server).success)
    throw new UsageError((words) => words.serverUrl);
  return {
    ...(tier !== undefined && { tier }),
    ...(model !== undefined && { model }),
    ...(pipeline !== undefined && { pipeline }),
    ...(language !== undefined && { language }),
    ...(server !== undefined && { server }),
  };
}

/** What can be a token or a key, as the contract takes it. */
const WRITABLE = /^[!-~]{1,300}$/;

/** By name, so that it stands in no list of processes. @throws UsageError */
function tokenIn({ token: name }: Options): string | null {
  if (name === undefined) return null;
  const token = process.env[name];
  // The name is not repeated: it may be the token itself.
  if (token === undefined || token === '') throw new UsageError((words) => words.tokenVariable);
  if (!WRITABLE.test(token)) throw new UsageError((words) => words.apiKey(name));
  return token;
}

/** The keys of the cloud pipeline, as far as the environment has them. */
async function checkedKeys(session: Session, request: TrialRequest, terminal: Terminal): Promise<KeyCheck[]> {
  const { server: _server, ...whatIf } = request;
  const { recommended, alternatives } = await session.setup.recommend.advise(whatIf);
  const names = [recommended, ...alternatives].flatMap(({ warnings }) =>
    warnings.flatMap((warning) => (warning.code === 'needs-api-keys' ? warning.keys : [])),
  );
  const known = [...new Set(names)].flatMap((name) => {
    const key = process.env[name];
    if (!key) return [];
    if (!WRITABLE.test(key)) throw new UsageError((words) => words.apiKey(name));
    return [[name, key] as const];
  });
  if (known.length > 0) return await session.setup.try.checkKeys({ keys: Object.fromEntries(known) });
  terminal.say(terminal.wording.texts.terminal.trial.keysMissing([...new Set(names)].join(', ')));
  return [];
}

/** Of this trial: an earlier one's would be taken for it. */
async function saveGreeting(
  session: Session,
  { voice }: TrialReport,
  file: string,
  terminal: Terminal,
): Promise<void> {
  const words = terminal.wording.texts.terminal.trial;
  const { wavBase64 } = voice === null ? { wavBase64: null } : await session.setup.try.listen();
  if (wavBase64 === null) {
    terminal.say(words.nothingSpoken);
    process.exitCode = 1;
    return;
  }
  await save(file, Buffer.from(wavBase64, 'base64'));
  terminal.say(words.saved(file));
}

/** A reply beyond the limit is a result, not a failure. */
function hasFailed({ parts }: TrialReport): boolean {
  return Object.values(parts).some(({ state }) => state === 'failed');
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
