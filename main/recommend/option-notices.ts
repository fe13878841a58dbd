import type { LlmModel, NamedTier, Registry } from '../../registry/schema.ts';
import { contendedWarning } from '../benchmark/nouns/contended-warning.ts';
import type { Warning } from '../nouns/warning.ts';
import { cpuScoreOf } from '../predict/speed-source.ts';
import { countingGpus } from '../probe/nouns/largest-gpu.ts';
import type { Gpu, Machine } from '../probe/nouns/machine.ts';
import { firstReplyNotices } from './first-reply.ts';
import { inventions } from './inventions.ts';
import { judgeTiers } from './judge.ts';
import { isMissing, type SpeechPart } from './language.ts';
import type { LocalRun } from './local-run.ts';
import { modelLicence, voiceLicence } from './nouns/licence-notices.ts';
import type {
  AdviceWarning,
  LicenceNotice,
  Notice,
  RoomNotice,
  SpeedNotice,
  VoiceChoice,
} from './nouns/notice.ts';
import { serverNotMeasured } from './nouns/server-not-measured.ts';
import { servesAva } from './nouns/serves-ava.ts';
import { findCloudPipeline, type NamedPipeline } from './pipelines.ts';
import { rescoringNotices } from './rescoring-notices.ts';
import { fitsInMemory } from './rules.ts';
import { downloadBytes } from './run-figures.ts';
import { sharedMemoryNotices } from './shared-memory-notices.ts';
import { slowVoice } from './slow-voice.ts';
import { type SpeechModels, speechModels } from './speech-models.ts';
import { busyScoreRange, isContended, type Subject } from './subject.ts';
import { rereadNotices, thoughtNotices } from './thoughts.ts';

/** Notices about the subject, whatever is advised. */
export function subjectNotices(subject: Subject): AdviceWarning[] {
  return [...measuringNotices(subject), ...sharedMemoryNotices(subject)];
}

function measuringNotices(subject: Subject): AdviceWarning[] {
  if (subject.speed === null) {
    return [{ code: 'no-speed', of: subject.imagined ? 'imagined-machine' : 'machine', name: null }];
  }
  return isContended(subject) ? [contendedWarning(busyScoreRange(subject))] : [];
}

/** Notices about running a language model here. */
export function localNotices(run: LocalRun, subject: Subject): Notice[] {
  const { machine, registry } = subject;
  const speech = speechModels(run.tier, registry);
  return [
    ...firstReplyNotices(run, subject),
    ...thoughtNotices(run),
    ...rereadNotices(run, subject),
    ...inventions(run),
    ...scoreNotices(run, subject),
    ...speedNotices(run, subject),
    ...serverNotices(run, subject),
    ...slowVoice(run, subject),
    ...targetNotices(run.gpu, subject),
    ...languageNotices(run.tier, ['stt', 'tts'], subject),
    ...rescoringNotices(speech.stt, run.speechMemory.stt),
    ...licences(run.llm.known?.model ?? null, speech),
    ...memoryNotices(run, subject),
    ...diskNotices(downloadBytes(run, registry), machine),
  ];
}

/** That a machine varies concerns only what its processor runs at a predicted speed. */
export function variesWarnings({ gpu, llmRange }: LocalRun, { speed }: Subject): Warning[] {
  if (gpu !== null || llmRange === null || speed?.kind !== 'measured') return [];
  return speed.profile.warnings.filter(({ code }) => code === 'speed-varies');
}

/** Notices about leaving model and voice to the cloud, with the speech-to-text model of `tier`. */
export function cloudNotices(
  pipeline: NamedPipeline,
  tier: NamedTier,
  bytes: number | null,
  subject: Subject,
): Notice[] {
  const { name, api_keys: keys = [] } = pipeline;
  const needsKeys: Notice[] = keys.length === 0 ? [] : [{ code: 'needs-api-keys', pipeline: name, keys }];
  const heard = languageNotices(tier, ['stt'], subject);
  return [...needsKeys, ...heard, ...diskNotices(bytes, subject.machine)];
}

/** The parts that `tier` lacks because the registry has no model for the callers' language. */
export function languageNotices(
  { models }: NamedTier,
  parts: readonly SpeechPart[],
  { wishes: { language }, registry }: Subject,
): Notice[] {
  if (language === undefined) return [];
  const missing = parts.filter((part) => models[part] === null && isMissing(part, language, registry));
  return missing.map((part) => ({
    code: 'speech-language-missing',
    language,
    part,
    ...(part === 'tts' && { choices: voiceChoices(registry) }),
  }));
}

/** What is left to the user if no voice speaks the callers' language. */
function voiceChoices(registry: Registry): VoiceChoice[] {
  const inCloud = findCloudPipeline(registry);
  const hasVoices = Object.keys(registry.models.tts).length > 0;
  return [
    ...(inCloud === undefined ? [] : [{ code: 'cloud-voice' as const, pipeline: inCloud.name }]),
    ...(hasVoices ? [{ code: 'voice-of-another-language' as const }] : []),
  ];
}

function scoreNotices({ tier, isTiersOwn }: LocalRun, { speed }: Subject): SpeedNotice[] {
  const score = cpuScoreOf(speed);
  const guideline = tier.cpu_benchmark_threshold;
  if (!isTiersOwn || score === null || guideline === undefined || score > guideline) return [];
  const busyRange = busyScoreRange({ speed });
  return [
    { code: 'score-under-guideline', tier: tier.name, score, guideline, ...(busyRange && { busyRange }) },
  ];
}

function speedNotices(run: LocalRun, { speed }: Subject): SpeedNotice[] {
  const parts = (['stt', 'tts'] as const).filter((part) => run.speech[part].provenance === 'registry');
  const fromList: SpeedNotice[] = parts.length > 0 ? [{ code: 'stt-tts-not-measured', parts }] : [];
  if (run.speed !== null || speed === null || run.notPredicted !== null) return fromList;
  const { gpu, llm } = run;
  const missing: SpeedNotice =
    gpu !== null && llm.known !== null
      ? { code: 'no-speed', of: 'card', name: gpu.name }
      : { code: 'no-speed', of: 'model', name: llm.shortName };
  return [missing, ...fromList];
}

function serverNotices({ llm, provenance }: LocalRun, { spoken, wishes }: Subject): SpeedNotice[] {
  return wishes.target === 'ava' ? serverNotMeasured({ id: llm.id, provenance }, spoken.llm) : [];
}

function targetNotices(gpu: Gpu | null, subject: Subject): Notice[] {
  const { machine, wishes } = subject;
  if (gpu === null || wishes.target !== 'ava' || servesAva(gpu, machine)) return [];
  const instead = onUsableCard(subject);
  return [{ code: 'target-cannot-use-gpu', card: gpu.name, ...(instead && { instead }) }];
}

/** The tier is that of the machine, whatever the target: what runs on a card that AVA can use is only offered. */
function onUsableCard(subject: Subject): { tier: string; card: string } | null {
  if (!countingGpus(subject.machine).some((card) => servesAva(card, subject.machine))) return null;
  const offered = judgeTiers(subject).findLast(
    ({ run, reasons }) => reasons.length === 0 && run?.gpu && servesAva(run.gpu, subject.machine),
  );
  return offered?.run?.gpu ? { tier: offered.tier.name, card: offered.run.gpu.name } : null;
}

function licences(llm: LlmModel | null, { stt, tts }: SpeechModels): LicenceNotice[] {
  const models = [llm, stt?.model ?? null].filter((model) => model !== null);
  return [...models.flatMap(modelLicence), ...(tts === null ? [] : voiceLicence(tts.id, tts.model))];
}

/** Only if it would fit otherwise: a model that does not fit at all is reported by a rule. */
function memoryNotices(run: LocalRun, { machine }: Subject): RoomNotice[] {
  const { neededBytes } = run.inRam;
  if (neededBytes === null || fitsInMemory({ run }) !== null) return [];
  const freeBytes = machine.memory.availableBytes;
  return neededBytes > freeBytes ? [{ code: 'low-free-memory', neededBytes, freeBytes }] : [];
}

function diskNotices(neededBytes: number | null, { disk }: Machine): RoomNotice[] {
  const { freeBytes, folder } = disk;
  if (neededBytes === null || freeBytes === null || neededBytes <= freeBytes) return [];
  return [{ code: 'low-disk', neededBytes, freeBytes, folder }];
}
