import type { Range } from '../benchmark/nouns/speed-profile.ts';
import {
  besideLimit,
  fileFigure,
  highEnd,
  limitFigure,
  memoryBeside,
  memoryFigure,
  scoreBesideLimit,
  scoreEnds,
  scoreFigure,
} from '../words/figures.ts';
import type { AdviceWarning, LicenceNotice, Notice } from './nouns/notice.ts';
import type { Reason, ReasonOf } from './nouns/reason.ts';

/** Reasons and notices in words: the same on pages, in the terminal and in reports. */

/** Why a tier is refused, in a sentence with its numbers. */
export function explainReason(tier: string, reason: Reason): string {
  switch (reason.code) {
    case 'too-little-ram':
      return `${tier} needs ${limitFigure(reason.needGb)} GB of RAM; this machine has ${memoryFigure(reason.haveBytes)}.`;
    case 'too-few-cores':
      return `${tier} needs ${counted(reason.need, 'core')}; this machine has ${reason.have}.`;
    case 'no-usable-gpu':
      return noUsableGpu(tier, reason);
    case 'too-little-vram':
      return tooLittleVram(tier, reason);
    case 'does-not-fit':
      return doesNotFit(reason);
    case 'too-slow':
      return tooSlow(reason);
    case 'below-threshold':
      return reason.score === null
        ? `The CPU score is not known, so the guideline of ${scoreFigure(reason.threshold)} for ${tier} is not met.`
        : guideline(tier, reason.score, reason.threshold, reason.busyRange);
  }
}

function noUsableGpu(tier: string, { card }: ReasonOf<'no-usable-gpu'>): string {
  if (card === null) return `${tier} needs a GPU; this machine has none.`;
  return [`${tier} needs a GPU; the ${card.name} cannot be used.`, card.why ?? ''].join(' ').trim();
}

function tooLittleVram(tier: string, { needGb, haveBytes }: ReasonOf<'too-little-vram'>): string {
  const has = haveBytes === null ? 'has no memory of its own' : `has ${memoryFigure(haveBytes)}`;
  return `${tier} needs ${limitFigure(needGb)} GB of GPU memory; the largest card ${has}.`;
}

function doesNotFit({ llm, neededBytes, capacityBytes, card }: ReasonOf<'does-not-fit'>): string {
  const mayBytes = Math.max(0, capacityBytes);
  const may = memoryBeside(mayBytes, neededBytes);
  const needs = memoryBeside(neededBytes, mayBytes);
  return card === null
    ? `${llm} and its speech models need ${needs} of memory; ${may} can be had here.`
    : `${llm} needs ${needs} of GPU memory; ${may} can be had on the ${card}.`;
}

function tooSlow({ llm, sec, limitSec, source }: ReasonOf<'too-slow'>): string {
  const limit = limitFigure(limitSec);
  if (sec === null) return `It is not known how long ${llm} would take per reply here.`;
  const seconds = `${besideLimit(sec, limitSec)} s`;
  const would = {
    speed: `would take ${seconds} per reply here`,
    contended: `would take up to ${highEnd(sec)} s per reply here, measured while busy`,
    registry: `takes ${seconds} per reply by the model list`,
  };
  return `${llm} ${would[source]}; after ${limit} s callers are lost.`;
}

function guideline(tier: string, score: number, threshold: number, busyRange: Range | undefined): string {
  const rule = `the guideline of ${scoreFigure(threshold)} for ${tier}`;
  if (busyRange !== undefined) {
    return `CPU score ${scoreEnds(busyRange).join(' to ')}, measured while busy, is not safely above ${rule}.`;
  }
  const stands = score === threshold ? 'is not above' : 'is under';
  return `CPU score ${scoreBesideLimit(score, threshold)} ${stands} ${rule}.`;
}

/** What is to be known, in one or two sentences. */
export function explainNotice(notice: Notice): AdviceWarning {
  return { code: notice.code, message: noticeMessage(notice), notice };
}

function noticeMessage(notice: Notice): string {
  switch (notice.code) {
    case 'score-under-guideline':
      return guideline(notice.tier, notice.score, notice.guideline, notice.busyRange);
    case 'stt-tts-not-measured':
      return 'The seconds of hearing and speaking are from the model list, not measured here.';
    case 'no-speed':
      return noSpeed(notice);
    case 'contended':
      return 'Other programs were busy during the measurement, so the slow end of each range counts.';
    case 'low-free-memory':
      return `${memoryBeside(notice.neededBytes, notice.freeBytes)} of memory are needed, ${memoryBeside(notice.freeBytes, notice.neededBytes)} are free now.`;
    case 'low-disk':
      return `${fileFigure(notice.neededBytes)} are to be downloaded, ${fileFigure(notice.freeBytes)} are free in ${notice.folder}.`;
    case 'below-requirements':
    case 'forced-too-slow':
    case 'forced-does-not-fit':
    case 'forced-below-requirements':
      return explainReason(notice.tier, notice.reason);
    case 'forced-not-advised':
      return `This was chosen by hand; advised is ${notice.advised}.`;
    case 'needs-api-keys':
      return `${notice.pipeline} needs ${notice.keys.join(' and ')}; what callers say leaves this machine.`;
    case 'target-cannot-use-gpu':
      return `AVA cannot use the ${notice.card}: it needs NVIDIA CUDA on x86-64 Linux. An external llama-server can (--target llama-server).`;
    case 'speech-language-missing':
      return notice.part === 'stt'
        ? `No speech-to-text model for ${notice.language} is listed, so callers cannot be understood on this machine.`
        : `No voice for ${notice.language} is listed, so replies cannot be spoken on this machine.`;
    default:
      return licence(notice);
  }
}

type NoSpeed = Extract<Notice, { code: 'no-speed' }>;

function noSpeed(notice: NoSpeed): string {
  switch (notice.of) {
    case 'machine':
      return 'This machine was not measured. The seconds are from the model list, and the advice is careful.';
    case 'imagined-machine':
      return 'No speed is known for this machine. The seconds are from the model list, and the advice is careful.';
    case 'card':
      return `The speed of the ${notice.name} was not measured, so no seconds can be predicted for it.`;
    case 'model':
      return `${notice.name} is not in the catalogue, so its speed cannot be predicted.`;
  }
}

function licence(notice: LicenceNotice): string {
  if (notice.code === 'research-only-voice') {
    const instead = notice.replacement === null ? [] : [`${notice.replacement} may be used freely instead.`];
    const why = notice.note === null ? [] : [notice.note];
    return [`The voice ${notice.voice} may not be used for business calls.`, ...why, ...instead].join(' ');
  }
  const says = {
    'licence-restricted': 'sets conditions',
    'licence-non-commercial': 'forbids commercial use',
    'licence-unknown': 'is not cleared for commercial use',
  };
  const note = notice.note === null ? '' : ` ${notice.note}`;
  return `The licence of ${notice.model} (${notice.licence}) ${says[notice.code]}.${note}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
