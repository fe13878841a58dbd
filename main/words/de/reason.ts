import type { Range } from '../../benchmark/nouns/speed-profile.ts';
import type { Reason, ReasonOf } from '../../recommend/nouns/reason.ts';
import type { Format } from '../format.ts';
import { plural } from '../plural.ts';
import { causesWords, slowerWords } from './cause.ts';
import { thoughtsWords } from './model-notice.ts';
import { notPredictedWords } from './not-predicted.ts';

const cores = plural('de', { one: 'Kern', other: 'Kerne' });

/** Why a tier is refused, in a sentence with its numbers. */
export function reasonWords(tier: string, reason: Reason, format: Format): string {
  switch (reason.code) {
    case 'too-little-ram':
      return `${tier} braucht ${format.nominalGb(reason.needGb)} Arbeitsspeicher; dieser Rechner hat ${format.memory(reason.haveBytes)}.`;
    case 'too-few-cores':
      return `${tier} braucht ${format.count(reason.need)} ${cores(reason.need)}; dieser Rechner hat ${format.count(reason.have)}.`;
    case 'no-usable-gpu':
      return noUsableGpu(tier, reason, format);
    case 'too-little-vram':
      return tooLittleVram(tier, reason, format);
    case 'card-not-measured':
      return `${tier} braucht eine GPU; die ${reason.card} teilt sich den Speicher des Rechners und zählt, sobald sie gemessen ist.`;
    case 'card-slower-than-cpu':
      return `${tier} braucht eine GPU; die ${reason.card} teilt sich den Speicher des Rechners und ist langsamer als der Prozessor. ${slowerWords(reason, format)}`;
    case 'does-not-fit':
      return doesNotFit(reason, format);
    case 'not-predicted':
      return notPredictedWords([reason.llm], reason.kind, format);
    case 'too-slow':
      return tooSlow(reason, format);
    case 'always-thinks':
      return `${reason.llm} denkt immer nach, bevor es antwortet: ${thoughtsWords(reason, format)}, bis ein Anrufer eine Antwort hört.`;
    case 'below-threshold':
      return reason.score === null
        ? `Der CPU-Wert ist nicht bekannt, daher ist der Richtwert ${format.score(reason.threshold)} für ${tier} nicht erfüllt.`
        : guidelineWords(tier, reason.score, reason.threshold, reason.busyRange, format);
  }
}

function noUsableGpu(tier: string, { card }: ReasonOf<'no-usable-gpu'>, format: Format): string {
  if (card === null) return `${tier} braucht eine GPU; dieser Rechner hat keine.`;
  const why = causesWords(card.causes, format);
  return `${tier} braucht eine GPU; die ${card.name} ist nicht nutzbar. ${why}`.trim();
}

function tooLittleVram(
  tier: string,
  { needGb, haveBytes, unknownOf }: ReasonOf<'too-little-vram'>,
  format: Format,
): string {
  const needs = `${tier} braucht ${format.nominalGb(needGb)} Grafikspeicher`;
  if (unknownOf !== undefined)
    return `${needs}; wie viel die ${unknownOf} hat, ist nicht bekannt. Mit --vram GB angeben.`;
  const has = haveBytes === null ? 'keinen eigenen' : format.memory(haveBytes);
  return `${needs}; die größte Karte hat ${has}.`;
}

function doesNotFit(reason: ReasonOf<'does-not-fit'>, format: Format): string {
  const { llm, neededBytes, capacityBytes, card, sttWithout } = reason;
  const mayBytes = Math.max(0, capacityBytes);
  const needs = format.memoryBeside(neededBytes, mayBytes);
  const may = format.memoryBeside(mayBytes, neededBytes);
  const without = sttWithout === undefined ? '' : ` (ohne ${format.list(sttWithout)})`;
  return card === null
    ? `${llm} braucht mit den Modellen für Spracherkennung und Stimme${without} ${needs} Speicher; hier sind ${may} zu haben.`
    : `${llm} braucht ${needs} Grafikspeicher; auf der ${card} sind ${may} zu haben.`;
}

function tooSlow({ llm, sec, limitSec, source }: ReasonOf<'too-slow'>, format: Format): string {
  if (sec === null) return `Es ist nicht bekannt, wie lange ${llm} hier für eine Antwort braucht.`;
  const seconds = format.secondsAgainst(sec, limitSec);
  const takes = {
    speed: `bräuchte hier ${seconds} je Antwort`,
    contended: `bräuchte hier bis zu ${format.upToSeconds(sec)} je Antwort, unter Last gemessen`,
    registry: `braucht laut Modellliste ${seconds} je Antwort`,
  };
  return `${llm} ${takes[source]}; über ${format.limitSeconds(limitSec)} stauen sich Antworten und brechen ab.`;
}

/** That the score is not above the guideline of a tier. */
export function guidelineWords(
  tier: string,
  score: number,
  limit: number,
  busyRange: Range | undefined,
  format: Format,
): string {
  const rule = `dem Richtwert ${format.score(limit)} für ${tier}`;
  if (busyRange !== undefined) {
    const { low, high } = format.scoreEnds(busyRange);
    return `Der CPU-Wert ${low} bis ${high}, unter Last gemessen, liegt nicht sicher über ${rule}.`;
  }
  const stands = score === limit ? 'liegt nicht über' : 'liegt unter';
  return `Der CPU-Wert ${format.scoreBesideLimit(score, limit)} ${stands} ${rule}.`;
}
