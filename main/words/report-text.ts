import type { Range, SpeedProfile } from '../benchmark/nouns/speed-profile.ts';
import { cardMemoryBytes } from '../probe/nouns/card-memory.ts';
import type { Gpu, Machine } from '../probe/nouns/machine.ts';
import { isContendedAdvice } from '../recommend/nouns/advice.ts';
import type { Option, Recommendation } from '../recommend/nouns/recommendation.ts';
import type { Report } from '../report/nouns/report.ts';
import type { History } from '../store/nouns/history.ts';
import {
  figure,
  figureOrRange,
  fileFigure,
  limitFigure,
  measuredScoreFigure,
  memoryFigure,
} from './figures.ts';
import { publicCode } from './json/public-code.ts';
import { english } from './plain-wording.ts';
import { trialLines } from './report-trial.ts';

/** The report for people: plain text that can be pasted anywhere. Times are UTC: its readers are elsewhere. */
export function reportText(report: Report): string {
  const { machine, speed, recommendation, trial } = report;
  const sections: [title: string, lines: string[]][] = [
    ['Machine', machine === null ? ['Not probed in this run.'] : machineLines(machine)],
    ['Measured speed', speed === null ? ['Not measured yet.'] : speedLines(speed)],
    [
      'Recommendation',
      recommendation === null
        ? ['None: it is not known what the machine has.']
        : english.summary(recommendation),
    ],
    ['Options', recommendation === null ? [] : optionLines(recommendation)],
    ['Every tier', recommendation === null ? [] : tierLines(recommendation)],
    ['Chosen', choiceLines(report)],
    ['Last trial', trial === null ? [] : trialLines(trial)],
    ['Last failure', failureLines(report)],
    ['History', historyLines(report.history)],
    ['Warnings', warningLines(report)],
  ];
  return [
    `Voicefit ${report.voicefitVersion} report of ${moment(report.createdAt)}`,
    `${report.system}, registry ${report.registryId}`,
    'Names, folders, serial numbers and network addresses are taken out.',
    ...sections.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)],
    ),
    '',
  ].join('\n');
}

function machineLines({ id, cpu, memory, gpus, disk, environment, os, power }: Machine): string[] {
  const limit = memory.limitBytes === null ? '' : `, limit ${memoryFigure(memory.limitBytes)}`;
  const free = disk.freeBytes === null ? 'unknown' : `${fileFigure(disk.freeBytes)} free`;
  return [
    `Id: ${id}`,
    `Processor: ${cpu.brand} (${cpu.architecture})`,
    `Cores: ${cpu.usableCores} usable, ${cpu.logicalCores} logical, ${cpu.physicalCores} physical`,
    `Features: ${cpu.features.join(', ') || 'none known'}`,
    `Memory: ${memoryFigure(memory.totalBytes)}, ${memoryFigure(memory.availableBytes)} free${limit}`,
    ...(gpus.length === 0 ? ['GPU: none'] : gpus.map((gpu) => gpuLine(gpu, memory))),
    `Disk: ${free} in ${disk.folder}`,
    `Runs in: ${environment}, ${os.platform} ${os.release}`,
    ...(power.onBattery === true ? ['Power: battery'] : []),
    ...(power.profile === null ? [] : [`Power profile: ${power.profile}`]),
  ];
}

function gpuLine(gpu: Gpu, memory: Machine['memory']): string {
  const { name, driver, usable, backend, causes } = gpu;
  const facts = [
    name,
    cardMemory(gpu, memory),
    ...(driver === null ? [] : [`driver ${driver}`]),
    usable
      ? `usable with ${backend ?? 'llama.cpp'}`
      : `not usable: ${english.causes(causes) || 'reason unknown'}`,
  ];
  return `GPU: ${facts.join(', ')}`;
}

function cardMemory(gpu: Gpu, memory: Machine['memory']): string {
  const bytes = cardMemoryBytes(gpu, memory);
  if (bytes === null) return 'memory unknown';
  if (!gpu.integrated) return memoryFigure(bytes);
  return gpu.usable ? `shares the memory, up to ${memoryFigure(bytes)}` : 'shares the memory';
}

function speedLines({
  measuredAt,
  cpuScore,
  cpuScoreRange,
  noise,
  backends,
  models,
  voices,
}: SpeedProfile): string[] {
  const { contended } = noise;
  const busy = contended ? ', while other programs were busy' : '';
  const score = measuredScoreFigure({ cpuScore, cpuScoreRange, contended, unit: ' tokens/s' });
  return [
    `Measured: ${moment(measuredAt)}${busy}`,
    `CPU score: ${score ?? 'unknown'}`,
    ...backends.flatMap(({ backend, threads, types, relativeRange }) =>
      types.map(
        ({ type, decodeBytesPerSec: speed, provenance }) =>
          `${backend}, ${threads} ${threads === 1 ? 'thread' : 'threads'}, ${type}: ${contended ? between(speed, relativeRange) : fileFigure(speed)}/s, ${provenance}`,
      ),
    ),
    ...models.map(
      ({ id, backend, decodeTokensPerSec, range, provenance }) =>
        `${id} on ${backend}: ${figureOrRange(decodeTokensPerSec, range, contended)} tokens/s, ${provenance}`,
    ),
    ...voices.map(
      ({ shape, threads, secPerSpeechSec }) =>
        `Voices, ${shape}, ${threads} ${threads === 1 ? 'thread' : 'threads'}: ${figure(secPerSpeechSec)} s to compute a second of speech`,
    ),
  ];
}

function optionLines(advice: Recommendation): string[] {
  const { recommended, alternatives } = advice;
  const busy = isContendedAdvice(advice);
  return [
    `recommended: ${optionText(recommended, busy)}`,
    ...alternatives.map((option) => `${option.kind}: ${optionText(option, busy)}`),
  ];
}

function optionText(option: Option, busy: boolean): string {
  const { tier, pipeline, models, turnSec, rangeSec, verdict, firstTurnSec, memoryBytes } = option;
  // For the cloud the figure is an upper limit.
  const under = models.llm === null ? 'under ' : '';
  const facts = [
    ...(turnSec.total === null
      ? []
      : [`${under}${figureOrRange(turnSec.total, rangeSec.total, busy)} s per turn`]),
    ...(firstTurnSec === null ? [] : [`first ${figureOrRange(firstTurnSec, rangeSec.first, busy)} s`]),
    ...(memoryBytes === null ? [] : [`${memoryFigure(memoryBytes)} of memory`]),
    verdict,
    ...slowFirstReply(option, busy),
  ];
  return `${tier ?? pipeline} (${partsOf(models)}): ${facts.join(', ')}`;
}

/** Beside the verdict, which is about later replies. */
function slowFirstReply({ firstReply }: Pick<Option, 'firstReply'>, busy: boolean): string[] {
  if (firstReply === null || !firstReply.isSlow) return [];
  return [`first reply of the model ${figureOrRange(firstReply.sec, firstReply.range, busy)} s`];
}

function between(bytesPerSec: number, { low, high }: Range): string {
  return `${fileFigure(bytesPerSec * low)} to ${fileFigure(bytesPerSec * high)}`;
}

/** With a language model in the cloud the voice is there too; speech-to-text always runs here. */
function partsOf({ stt, llm, tts }: Option['models']): string {
  const elsewhere = llm === null ? 'cloud' : 'none';
  return [stt ?? 'none', llm ?? 'cloud', tts ?? elsewhere].join(' + ');
}

function tierLines({ tiers, limitSec, hardwareClass }: Recommendation): string[] {
  return [
    `Hardware class ${hardwareClass}; the language model may take ${limitFigure(limitSec)} s.`,
    ...tiers.map(({ name, verdict, reasons }) =>
      [`${name}: ${verdict}.`, ...reasons.map((reason) => english.reason(name, reason))].join(' '),
    ),
  ];
}

function choiceLines({ choice }: Report): string[] {
  if (choice === null) return [];
  const { tier, pipeline, models, forced } = choice;
  return [`${tier ?? pipeline} (${partsOf(models)})${forced ? ', against the advice' : ''}`];
}

function failureLines({ failed }: Report): string[] {
  if (failed === null) return [];
  const { message, nextStep } = english.failure(failed.failure);
  return [`${failed.step} failed (${failed.failure.code}): ${message} ${nextStep}`];
}

function historyLines({ entries }: History): string[] {
  return entries.map(({ measuredAt, differences, ...entry }) => {
    const shown = measuredScoreFigure(entry);
    const score = shown === null ? 'no CPU score' : `CPU score ${shown}`;
    const changes = differences.map(english.difference);
    return [`${moment(measuredAt)}: ${score}${entry.contended ? ', busy' : ''}.`, ...changes].join(' ');
  });
}

/** Each once, from whatever source. */
function warningLines({ warnings, history, machine, speed, recommendation, trial }: Report): string[] {
  const all = [machine, speed, recommendation, trial, history].flatMap((part) => part?.warnings ?? []);
  const lines = [...all, ...warnings].map((warning) => `${publicCode(warning)}: ${english.warning(warning)}`);
  return [...new Set(lines)];
}

/** `2026-01-02 03:04 UTC`: all of our times are UTC in ISO 8601. */
const moment = (iso: string) => `${iso.slice(0, 16).replace('T', ' ')} UTC`;
