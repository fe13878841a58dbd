import { Command } from 'commander';
import { becomesChoice } from '../../../install/nouns/becomes-choice.ts';
import type { InstallPlan } from '../../../install/nouns/install-plan.ts';
import type { InstallRequest } from '../../../install/nouns/install-request.ts';
import { choiceOf, optionNamed } from '../../../recommend/nouns/chosen.ts';
import { namedIn } from '../../../recommend/nouns/requested-option.ts';
import type { Choice } from '../../../steps/nouns/setup-state.ts';
import { installJson, planJson } from '../../../words/json/install.ts';
import { acting, printAnswer } from '../command.ts';
import { UsageError } from '../errors.ts';
import { bring, hasFailed, sayFailures } from '../install/bring.ts';
import { commandOf, INSTALL, type Surroundings } from '../install/command-of.ts';
import { isDone, type Looked, look } from '../install/look.ts';
import { isPlain, type RequestOptions, type Wanted, wantedBy, withRequest } from '../install/request.ts';
import { planPage } from '../print/install-plan.ts';
import { resultPage } from '../print/install-result.ts';
import { agrees, canAsk } from '../question.ts';
import { Session, type SessionOptions } from '../session.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends RequestOptions, SessionOptions {
  readonly yes?: true;
  readonly dryRun?: true;
  readonly network?: true;
}

export function installCommand(): Command {
  const command = withRequest(
    new Command('install')
      .description(
        'Download the models: what is named, else what was chosen, else what is advised. Measures nothing.',
      )
      .option('--yes', 'do not ask before the download')
      .option('--network', 'continue a paused download from the network, not from its folder or mirror')
      .option('--dry-run', 'say what would happen, and do nothing'),
  ).addHelpText('after', EXAMPLES);
  return acting<Options>(command, async (options, terminal) => {
    const { yes = false, dryRun = false } = options;
    const wanted = wantedBy(options);
    if (terminal.json && !yes && !dryRun) throw new UsageError((words) => words.jsonYes);
    await Session.during(options, terminal, async (session) => {
      const { network = false } = options;
      const looked = await look(session, await continued(session, { wanted, network }, terminal), terminal);
      if (dryRun) return await printPlan(session, looked, options, terminal);
      if (!yes && !(await isWanted(looked, options, terminal))) return;
      if (isRefused(looked.plan, terminal)) return;
      await install(session, looked, options, terminal);
    });
  });
}

/** A paused installation continues as it was asked for, unless another one is asked for. */
async function continued(
  session: Session,
  { wanted, network }: { readonly wanted: Wanted; readonly network: boolean },
  terminal: Terminal,
): Promise<Wanted> {
  const { paused } = await session.state();
  const asked = paused.install?.progress.request ?? null;
  if (!isPlain(wanted) || asked === null) return wanted;
  const { from: _from, mirror: _mirror, ...elsewhere } = asked;
  const request = network ? elsewhere : asked;
  const { continues } = terminal.wording.texts.terminal.install;
  const picked = request.models === undefined ? [] : Object.values(request.models).flat();
  terminal.say(continues(commandOf(INSTALL, request), picked.join(', ')));
  return { request, voice: null };
}

async function printPlan(
  session: Session,
  { request, plan }: Looked,
  surroundings: Surroundings,
  terminal: Terminal,
): Promise<void> {
  const page = planPage(terminal.out, plan, request, surroundings);
  await printAnswer(session, { result: planJson(plan), page, warnings: plan.warnings }, terminal);
  const isBlocked = plan.files.some(({ action }) => action.kind === 'blocked');
  if (isRefused(plan, terminal) || isBlocked) process.exitCode = 1;
}

/** Shows the plan and asks. @throws UsageError if nobody can be asked */
async function isWanted(
  { request, plan }: Looked,
  surroundings: Surroundings,
  terminal: Terminal,
): Promise<boolean> {
  if (!isDone(plan)) terminal.print(null, planPage(terminal.out, plan, request, surroundings));
  if (isRefused(plan, terminal)) return false;
  if (!canAsk) throw new UsageError((words) => words.yes);
  const { texts, format } = terminal.wording;
  const words = texts.terminal.install;
  const isFetched = plan.files.some(({ action }) => action.kind === 'fetch' || action.kind === 'continue');
  if (!isFetched) return true;
  const question =
    plan.downloadBytes === 0 ? words.questionUnknown : words.question(format.file(plan.downloadBytes));
  if (await agrees(terminal, question, { usually: true })) return true;
  terminal.say(words.nothingFetched);
  process.exitCode = 1;
  return false;
}

/** Says every reason why it must not begin. */
function isRefused({ refusals }: InstallPlan, terminal: Terminal): boolean {
  const { said, texts } = terminal.wording;
  for (const refusal of refusals) {
    const { message, nextStep } = said.failure(refusal);
    terminal.say(`${texts.terminal.errors.error} ${message} ${nextStep}`);
    process.exitCode = 1;
  }
  return refusals.length > 0;
}

async function install(
  session: Session,
  { request }: Looked,
  surroundings: Surroundings,
  terminal: Terminal,
): Promise<void> {
  const resumedBy = commandOf(INSTALL, {}, surroundings);
  // Decided before the download, as its models are: afterwards there is less room on the disk, and other advice.
  const meant = await choiceMeant(session, request);
  const result = await bring(session, request, resumedBy);
  const page = resultPage(terminal.out, result, { request, resumedBy });
  await printAnswer(session, { result: installJson(result), page, warnings: result.warnings }, terminal);
  sayFailures(result, terminal);
  if (hasFailed(result)) process.exitCode = 1;
  else if (meant !== null) await session.setup.recommend.choose(meant);
}

/** What becomes the choice once it is installed; `null`: nothing does. */
async function choiceMeant(session: Session, request: InstallRequest): Promise<Choice | null> {
  if (!becomesChoice(request, await session.state())) return null;
  const wish = namedIn(request);
  const { language } = request;
  const advice = await session.setup.recommend.advise({
    ...wish,
    ...(language !== undefined && { language }),
  });
  return choiceOf(optionNamed(advice, wish) ?? advice.recommended);
}

const EXAMPLES = `
Without --tier, --model, --pipeline or --language it installs the stored choice (recommend --choose), else the
careful advice. Ctrl-C pauses: the next voicefit install continues. HF_TOKEN, HF_ENDPOINT and HTTPS_PROXY count.

Examples:
  $ voicefit install
  $ voicefit install --dry-run
  $ voicefit install --tier LIGHT_CPU --yes
  $ voicefit install --model qwen2.5-1.5b-instruct --language de-DE
  $ voicefit install --voice en_US-ljspeech-high
  $ voicefit install --mirror http://models.example.com --yes
  $ voicefit install --export /media/stick      then, on a machine without network:
  $ voicefit install --from /media/stick
  $ voicefit install --yes --json | jq '.files[] | select(.state == "failed")'`;
