import { isContendedAdvice } from '../../recommend/nouns/advice.ts';
import { namedOption } from '../../recommend/nouns/named-option.ts';
import type { Alternative, Detected, Option, Recommendation } from '../../recommend/nouns/recommendation.ts';
import { bareCardName } from '../card-name.ts';
import type { Format } from '../format.ts';
import { plural } from '../plural.ts';
import { turnPhrase, withThoughts } from '../turn-phrase.ts';
import { optionName } from './option-name.ts';
import { turn } from './turn.ts';

/** The summary lines: detected hardware, advice, alternatives. */
export function summaryLines(advice: Recommendation, format: Format): string[] {
  const { detected, recommended, alternatives } = advice;
  const described = (option: Option) =>
    `${optionName(namedOption(option))}, ${turnWords(option, isContendedAdvice(advice), format)}`;
  return [
    `Gefunden: ${detectedWords(detected, format)}`,
    `Empfehlung: ${described(recommended)}`,
    ...alternatives.map((option) => `${heading(option)}: ${described(option)}${remark(option)}`),
  ];
}

const coreWord = plural('de', { one: 'Kern', other: 'Kerne' });

function detectedWords(detected: Detected, format: Format): string {
  const { ramBytes, cores } = detected;
  return [
    `${format.memory(ramBytes)} RAM`,
    `${cores} ${coreWord(cores)}`,
    gpuWords(detected, format),
    scoreWords(detected, format),
  ].join(', ');
}

function gpuWords({ gpu, hasUnusableGpu }: Detected, format: Format): string {
  if (gpu === null) return hasUnusableGpu ? 'keine nutzbare GPU' : 'keine GPU';
  if (gpu.isMemoryUnknown) return `${gpu.name} mit unbekanntem Speicher (mit --vram GB angeben)`;
  if (gpu.sharesRam) return sharingWords(gpu, format);
  return gpu.vramBytes === null
    ? `${gpu.name} ohne eigenen Speicher`
    : `${bareCardName(gpu.name)} mit ${format.memory(gpu.vramBytes)}`;
}

function sharingWords(
  { name, vramBytes, setAsideBytes }: NonNullable<Detected['gpu']>,
  format: Format,
): string {
  if (vramBytes === null) return `${name} nicht gemessen`;
  const upTo = `${bareCardName(name)} mit bis zu ${format.memory(vramBytes)}`;
  return setAsideBytes === undefined
    ? `${upTo} des RAMs`
    : `${upTo} (${format.memory(setAsideBytes)} für sie reserviert)`;
}

function scoreWords({ score, busyRange }: Detected, format: Format): string {
  if (busyRange !== null) return `CPU-Wert ${format.scoreRange(busyRange)}`;
  return score === null ? 'CPU-Wert unbekannt' : `CPU-Wert ${format.score(score)}`;
}

function turnWords(option: Option, busy: boolean, format: Format): string {
  const range = option.rangeSec.total;
  if (busy && range !== null)
    return withThoughts(`${format.secondsRange(range)} je Runde`, option, turn, format);
  return turnPhrase(option, false, turn, format).words;
}

function heading({ kind }: Alternative): string {
  if (kind === 'best-of-catalogue') return 'Bestes freies Modell';
  return kind === 'forced' ? 'Gewählt' : 'Alternative';
}

function remark({ kind }: Alternative): string {
  return kind === 'below-requirements' ? ', unter den Anforderungen' : '';
}
