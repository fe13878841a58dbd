import type { Range } from '../../benchmark/nouns/speed-profile.ts';
import type { Reason, ReasonOf } from '../../recommend/nouns/reason.ts';
import type { Format } from '../format.ts';
import { plural } from '../plural.ts';
import { causesWords, slowerWords } from './cause.ts';
import { thoughtsWords } from './model-notice.ts';
import { notPredictedWords } from './not-predicted.ts';

/** Why a tier is refused, in a sentence with its numbers. */
export function reasonWords(tier: string, reason: Reason, format: Format): string {
  switch (reason.code) {
    case 'too-little-ram':
      return `${tier} needs ${format.nominalGb(reason.needGb)} of RAM; this machine has ${format.memory(reason.haveBytes)}.`;
    case 'too-few-cores':
      return `${tier} needs ${reason.need} ${cores(reason.need)}; this machine has ${reason.have}.`;
    case 'no-usable-gpu':
      return noUsableGpu(tier, reason, format);
    case 'too-little-vram':
      return tooLittleVram(tier, reason, format);
    case 'card-not-measured':
      return `${tier} needs a GPU; the ${reason.card} shares the machine's RAM and counts once it has been measured.`;
    case 'card-slower-than-cpu':
      return `${tier} needs a GPU; the ${reason.card} shares the machine's RAM and is slower than the processor. ${slowerWords(reason, format)}`;
    case 'does-not-fit':
      return doesNotFit(reason, format);
    case 'not-predicted':
      return notPredictedWords([reason.llm], reason.kind, format);
    case 'too-slow':
      return tooSlow(reason, format);
    case 'always-thinks':
      return `${reason.llm} always thinks before it answers: ${thoughtsWords(reason, format)}, before a caller hears an answer.`;
    case 'below-threshold':
      return reason.score === null
        ? `The CPU score is not known, so the guideline of ${format.score(reason.threshold)} for ${tier} is not met.`
        : guidelineWords(tier, reason.score, reason.threshold, reason.busyRange, format);
  }
}

const cores = plural('en', { one: 'core', other: 'cores' });

function noUsableGpu(tier: string, { card }: ReasonOf<'no-usable-gpu'>, format: Format): string {
  if (card === null) return `${tier} needs a GPU; this machine has none.`;
  return `${tier} needs a GPU; the ${card.name} cannot be used. ${causesWords(card.causes, format)}`.trim();
}

function tooLittleVram(
  tier: string,
  { needGb, haveBytes, unknownOf }: ReasonOf<'too-little-vram'>,
  format: Format,
): string {
  const needs = `${tier} needs ${format.nominalGb(needGb)} of GPU memory`;
  if (unknownOf !== undefined)
    return `${needs}; the memory of the ${unknownOf} is not known. State it with --vram GB.`;
  const has = haveBytes === null ? 'has no memory of its own' : `has ${format.memory(haveBytes)}`;
  return `${needs}; the largest card ${has}.`;
}

function doesNotFit(reason: ReasonOf<'does-not-fit'>, format: Format): string {
  const { llm, neededBytes, capacityBytes, card, sttWithout } = reason;
  const mayBytes = Math.max(0, capacityBytes);
  const may = format.memoryBeside(mayBytes, neededBytes);
  const needs = format.memoryBeside(neededBytes, mayBytes);
  const without = sttWithout === undefined ? '' : `, without ${format.list(sttWithout)},`;
  return card === null
    ? `${llm} and its speech models${without} need ${needs} of memory; ${may} can be had here.`
    : `${llm} needs ${needs} of GPU memory; ${may} can be had on the ${card}.`;
}

function tooSlow({ llm, sec, limitSec, source }: ReasonOf<'too-slow'>, format: Format): string {
  if (sec === null) return `It is not known how long ${llm} would take per reply here.`;
  const seconds = format.secondsAgainst(sec, limitSec);
  const would = {
    speed: `would take ${seconds} per reply here`,
    contended: `would take up to ${format.upToSeconds(sec)} per reply here, measured while busy`,
    registry: `takes ${seconds} per reply by the model list`,
  };
  return `${llm} ${would[source]}; replies slower than ${format.limitSeconds(limitSec)} queue up and time out.`;
}

/** That the score is not above the guideline of a tier. */
export function guidelineWords(
  tier: string,
  score: number,
  limit: number,
  busyRange: Range | undefined,
  format: Format,
): string {
  const rule = `the guideline of ${format.score(limit)} for ${tier}`;
  if (busyRange !== undefined) {
    const { low, high } = format.scoreEnds(busyRange);
    return `CPU score ${low} to ${high}, measured while busy, is not safely above ${rule}.`;
  }
  const relation = score === limit ? 'is not above' : 'is under';
  return `CPU score ${format.scoreBesideLimit(score, limit)} ${relation} ${rule}.`;
}
