import type { InstallPlan, ModelPart } from '../../../install/nouns/install-plan.ts';
import type { InstallRequest } from '../../../install/nouns/install-request.ts';
import { isHere } from '../../../install/nouns/is-here.ts';
import { needsAdvice } from '../../../install/nouns/needs-advice.ts';
import { OptionNotice } from '../../../install/nouns/option-notice.ts';
import { Interruption } from '../interruption.ts';
import { progressView } from '../progress.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import type { Wanted } from './request.ts';

/** What will be asked for, and what that will do. */
export interface Looked {
  readonly request: InstallRequest;
  readonly plan: InstallPlan;
}

/**
 * Plans an installation without measuring anything. The machine is probed only if advice or the memory is in question:
 * where everything is there already, that would take longer than all the rest.
 * @throws Interrupted
 */
export async function look(session: Session, wanted: Wanted, terminal: Terminal): Promise<Looked> {
  const { machine, choice } = await session.state();
  if (machine === null && needsAdvice(wanted.request, choice)) await probe(session);
  const { request, notices } = await withVoice(session, wanted, terminal);
  const looked = async () => {
    const plan = await planned(session, request, terminal);
    return { request, plan: { ...plan, warnings: [...notices, ...plan.warnings] } };
  };
  const first = await looked();
  if ((await session.state()).machine !== null || isDone(first.plan) || isForElsewhere(request)) return first;
  await probe(session);
  return looked();
}

/** Whether there is nothing to do: everything is where it belongs. */
export function isDone({ files }: InstallPlan): boolean {
  return files.every(isHere);
}

function isForElsewhere({ exportTo, forAnotherMachine = false }: InstallRequest): boolean {
  return exportTo !== undefined || forAnotherMachine;
}

async function probe(session: Session): Promise<void> {
  await session.run('probe', () => session.setup.probe.run());
}

interface WithVoice {
  readonly request: InstallRequest;
  /** What is to be known of the models that were asked for by name, which the request by hand does not contain. */
  readonly notices: readonly OptionNotice[];
}

/** The same models by hand, with another voice. */
async function withVoice(
  session: Session,
  { request, voice }: Wanted,
  terminal: Terminal,
): Promise<WithVoice> {
  if (voice === null) return { request, notices: [] };
  const { files, warnings } = await planned(session, request, terminal);
  const of = (part: ModelPart) => [
    ...new Set(files.filter((file) => file.part === part).map(({ model }) => model)),
  ];
  const { tier: _tier, model: _model, pipeline: _pipeline, language: _language, ...how } = request;
  return {
    request: { ...how, models: { stt: of('stt'), llm: of('llm'), tts: [voice] } },
    notices: warnings.flatMap((warning) => OptionNotice.safeParse(warning).data ?? []).filter(isNotOfVoice),
  };
}

/** The voice that a language lacks is the one that was named instead. */
function isNotOfVoice(notice: OptionNotice): boolean {
  return notice.code !== 'speech-language-missing' || notice.part !== 'tts';
}

/** Files that were not seen before are read, which may take a while. */
async function planned(session: Session, request: InstallRequest, terminal: Terminal): Promise<InstallPlan> {
  const stop = new AbortController();
  const view = await progressView(terminal, terminal.wording.texts.terminal.install.looking);
  using interruption = new Interruption(() => stop.abort(), view.end);
  try {
    return await session.setup.install.plan(request, { signal: stop.signal });
  } finally {
    view.end();
    interruption.throwIfAny();
  }
}
