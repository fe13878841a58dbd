import type { Registry, TurnTokens } from '../../registry/schema.ts';
import { replySpeechSec } from '../predict/reply-speech.ts';
import type { Option } from '../recommend/nouns/recommendation.ts';
import { assembleReport, type Part, type PartOutcome } from './assemble-report.ts';
import type { Measured } from './calibrate.ts';
import { failIfNothingWorked } from './fail-if-nothing-worked.ts';
import type { ServerLook } from './nouns/server-look.ts';
import { phoneOpening, phoneQuestion } from './phone-prompt.ts';
import type { ServerAddress } from './server/link.ts';
import { heardOtherwise, otherModels, spokeThoughts } from './server/server-warnings.ts';
import { type Outcome, type ServerTrial, tryServer } from './server/try-server.ts';
import type { Around, Tried, Trying } from './trying.ts';
import { greetingFor, NEUTRAL } from './voice/greetings.ts';

type Outcomes = Readonly<Record<Part, PartOutcome>>;

/**
 * Proves a running voice server: its reply, its voice, and that voice heard again. Its seconds count for the models that it
 * runs, if the registry knows them.
 * @throws the failure of the first part if no part could be measured; what `tryServer` throws
 */
export async function runServerTrial(
  address: ServerAddress,
  trying: Trying,
  { task, now }: Around,
): Promise<Tried> {
  const { option, advice, known, language } = trying;
  const { registry, machine } = known;
  const question = phoneQuestion(language);
  const sentence = sentenceIn(language);
  const found = await tryServer({
    ...address,
    opening: phoneOpening(language),
    prompt: question,
    sentence,
    signal: task.signal,
    report: (doing, text) => task.report({ doing, text, loadSec: null }),
  });
  const parts = outcomesOf(found, option, registry.turn);
  failIfNothingWorked(parts);
  const hearing = found.stt !== null && 'ok' in found.stt ? found.stt.ok : null;
  const reply = 'ok' in found.llm ? found.llm.ok.reply : null;
  const others = otherModels(found.look, fileNames(option, registry));
  const report = assembleReport({
    triedAt: now().toISOString(),
    machineId: machine.id,
    server: address.url,
    option,
    advice,
    registry,
    parts,
    others: others.map(({ part }) => part),
    predictedReply: predictedReply(option),
    question,
    reply,
    llm: null,
    voice: null,
    heard: hearing && { saidText: sentence, heardText: hearing.heardText, isSame: hearing.isSame },
    calibration: null,
    warnings: [
      ...others,
      ...('ok' in found.tts && found.tts.ok.isSilent ? [{ code: 'server-spoke-silence' } as const] : []),
      ...asList(spokeThoughts(found.look, reply ?? '', option.names.llm ?? option.pipeline)),
      ...asList(hearing && heardOtherwise(sentence, hearing)),
    ],
  });
  return { report, measured: measuredBy(parts, found.look, option, registry, report) };
}

/** What the server speaks and hears; where no voice has a greeting, the caller's question does as well. */
function sentenceIn(language: string | undefined): string {
  const greeting = greetingFor(language ?? 'en-US');
  return greeting === NEUTRAL ? phoneQuestion(language) : greeting.map(({ text }) => text).join(' ');
}

function outcomesOf({ llm, tts, stt }: ServerTrial, { models }: Option, turn: TurnTokens): Outcomes {
  return {
    llm: outcomeOf(llm, models.llm, ({ laterSec }) => laterSec),
    tts: outcomeOf(tts, models.tts, ({ secPerSpeechSec }) => secPerSpeechSec * replySpeechSec(turn)),
    stt: stt === null ? { state: 'not-tried' } : outcomeOf(stt, models.stt, ({ sec }) => sec),
  };
}

/** @param chosen `null`: it is to run in the cloud, so that a server without it is as it should be */
function outcomeOf<Found>(
  outcome: Outcome<Found>,
  chosen: string | null,
  secOf: (found: Found) => number,
): PartOutcome {
  if ('ok' in outcome) return { state: 'measured', sec: secOf(outcome.ok) };
  const { failure } = outcome;
  return chosen === null && failure.code === 'server-lacks-part'
    ? { state: 'cloud' }
    : { state: 'failed', failure };
}

/** What the advice says of it: predicted for this machine, or measured at the server before. */
function predictedReply({ turnSec: { llm: sec }, rangeSec: { llm: range } }: Option) {
  return sec === null ? null : { sec, range };
}

const asList = <T>(value: T | null): T[] => (value === null ? [] : [value]);

function fileNames({ models }: Option, registry: Registry): Record<Part, string | null> {
  const nameOf = (part: Part) => {
    const id = models[part];
    return id === null ? null : (registry.models[part][id]?.file_name ?? null);
  };
  return { stt: nameOf('stt'), llm: nameOf('llm'), tts: nameOf('tts') };
}

function measuredBy(
  parts: Outcomes,
  look: ServerLook,
  option: Option,
  registry: Registry,
  { triedAt, machineId, server }: { triedAt: string; machineId: string; server: string | null },
): Measured {
  const measured = (part: Part) => {
    const outcome = parts[part];
    const id = runningModel(part, look, option, registry);
    return outcome.state === 'measured' && id !== null ? { id, sec: outcome.sec } : undefined;
  };
  return { triedAt, machineId, server, stt: measured('stt'), tts: measured('tts'), served: measured('llm') };
}

/** The id of the model that the server runs; the chosen one if it names none. `null`: the registry has no such model. */
function runningModel(part: Part, look: ServerLook, { models }: Option, registry: Registry): string | null {
  const { path } = look[part];
  if (path === null) return models[part];
  const names = new Set(path.toLowerCase().split(/[/\\]/));
  const known = Object.entries(registry.models[part]);
  return known.find(([, { file_name }]) => names.has(file_name.toLowerCase()))?.[0] ?? null;
}
