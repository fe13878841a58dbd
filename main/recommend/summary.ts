import type { Registry } from '../../registry/schema.ts';
import { cpuScoreOf } from '../predict/speed-source.ts';
import { largestGpu } from '../probe/nouns/largest-gpu.ts';
import {
  figure,
  limitFigure,
  memoryFigure,
  rangeFigure,
  scoreFigure,
  scoreRangeFigure,
} from '../words/figures.ts';
import { counted } from './explain.ts';
import type { Alternative, Option } from './nouns/recommendation.ts';
import { isCloud } from './pipelines.ts';
import { busyScoreRange, isContended, type Subject } from './subject.ts';

/** The lines that a person reads first: what is here, what is advised, what else there is. */
export function summaryLines(
  recommended: Option,
  alternatives: readonly Alternative[],
  subject: Subject,
): string[] {
  return [
    `Detected: ${detected(subject)}`,
    `Recommendation: ${described(recommended, subject)}`,
    ...alternatives.map((option) => `${heading(option)}: ${described(option, subject)}${remark(option)}`),
  ];
}

/** `MEDIUM_CPU (Phi-3-mini)`, `hybrid_support pipeline`, `Qwen2.5-1.5B`. */
export function optionName({ tier, pipeline, models }: Option, { models: catalogue }: Registry): string {
  const { llm } = models;
  const content = llm === null ? `${pipeline} pipeline` : (catalogue.llm[llm]?.short_name ?? llm);
  return tier === null ? content : `${tier} (${content})`;
}

function detected(subject: Subject): string {
  const { machine } = subject;
  const ram = `${memoryFigure(machine.memory.usableBytes)} RAM`;
  return [ram, counted(machine.cpu.usableCores, 'core'), gpuWords(subject), scoreWords(subject)].join(', ');
}

/** Some cards are sold by it: "RTX 3060 12GB". */
const SIZE_IN_NAME = /\s+\d+\s?GB$/i;

function gpuWords({ machine }: Subject): string {
  const gpu = largestGpu(machine);
  if (gpu !== null) return `${gpu.name.replace(SIZE_IN_NAME, '')} with ${memoryFigure(gpu.vramBytes)}`;
  const usable = machine.gpus.find((one) => one.usable);
  if (usable !== undefined) return `${usable.name} without memory of its own`;
  return machine.gpus.length === 0 ? 'no GPU' : 'no usable GPU';
}

function scoreWords(subject: Subject): string {
  const range = busyScoreRange(subject);
  if (range !== null) return `CPU score ${scoreRangeFigure(range)}`;
  const score = cpuScoreOf(subject.speed);
  return score === null ? 'CPU score unknown' : `CPU score ${scoreFigure(score)}`;
}

function described(option: Option, subject: Subject): string {
  return `${optionName(option, subject.registry)}, ${turnWords(option, subject)}`;
}

function turnWords({ pipeline, turnSec, rangeSec, provenance }: Option, subject: Subject): string {
  const known = subject.registry.pipelines[pipeline];
  const { total } = turnSec;
  if (total === null) return 'seconds per turn unknown';
  if (known !== undefined && isCloud(known)) return `under ${limitFigure(total)} s per turn`;
  if (isContended(subject) && rangeSec.total !== null) return `${rangeFigure(rangeSec.total)} s per turn`;
  const about = `about ${figure(total)} s per turn`;
  return provenance.llm === 'registry' ? `${about} by the model list` : about;
}

function heading({ kind }: Alternative): string {
  return kind === 'forced' ? 'Chosen' : 'Alternative';
}

function remark({ kind }: Alternative): string {
  return kind === 'below-requirements' ? ', below requirements' : '';
}
