import type { Range } from '../../../benchmark/nouns/speed-profile.ts';
import { isContendedAdvice } from '../../../recommend/nouns/advice.ts';
import type { Alternative, Option, Recommendation } from '../../../recommend/nouns/recommendation.ts';
import { isScaled } from '../../../recommend/nouns/scaled-seconds.ts';
import { inner, section, UNKNOWN, wrap } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { orUnknown, rangeText, secondsOrRange, sourceText, verdictWithFirstReply } from './shared.ts';

/** The parts of a turn, the source of each figure, and what the option needs. */
export function partsSection(page: Page, option: Option, busy: boolean): string[] {
  const words = page.wording.texts.terminal.advice.turn;
  const columns: Column[] = [
    { head: words.part },
    { head: words.model, wraps: true },
    { head: words.seconds, align: 'right' },
    { head: words.range, align: 'right', spare: 1 },
    { head: words.source },
  ];
  return section(page, words.title(nameOf(option)), [
    ...table(page, columns, partRows(page, option, busy)),
    ...costs(page, option, busy).flatMap((sentence) => wrap(sentence, inner(page))),
  ]);
}

function partRows(page: Page, option: Option, busy: boolean): string[][] {
  const { models, turnSec, rangeSec, provenance } = option;
  const words = page.wording.texts.terminal.advice.turn;
  const sec = (value: number | null) => orUnknown(value, page.wording.format.figure);
  return [
    [words.stt, models.stt ?? words.noModel, sec(turnSec.stt), '', sourceText(page, provenance.stt)],
    [
      words.llm,
      models.llm ?? words.cloud,
      ...figureAndRange(page, sec(turnSec.llm), rangeSec.llm, busy),
      modelSource(page, option),
    ],
    [
      words.tts,
      models.tts ?? (models.llm === null ? words.cloud : words.noModel),
      ...figureAndRange(page, sec(turnSec.tts), rangeSec.tts, busy),
      sourceText(page, provenance.tts),
    ],
    [words.whole, '', ...figureAndRange(page, totalOf(page, option), rangeSec.total, busy), ''],
  ];
}

/** A busy measurement shows no figure beside the range. */
function figureAndRange(page: Page, shown: string, range: Range | null, busy: boolean): [string, string] {
  return [busy && range !== null ? page.wording.texts.terminal.busy : shown, rangeText(page, range)];
}

/** Of the seconds of the language model. */
function modelSource(page: Page, option: Option): string {
  return isScaled(option)
    ? page.wording.texts.terminal.advice.options.scaled
    : sourceText(page, option.provenance.llm);
}

/** Other costs, as far as they are known; what has no range in a busy measurement is omitted. */
function costs(page: Page, option: Option, busy: boolean): string[] {
  const { firstTurnSec, firstAudioSec, tokensPerSec, warmUpSec, concurrentCalls, rangeSec } = option;
  const { format, texts } = page.wording;
  const words = texts.terminal.advice.costs;
  const quiet = (value: number | null) => (busy ? null : value);
  const times = [
    ...known(firstTurnSec, (sec) => words.firstTurn(secondsOrRange(page, sec, rangeSec.first, busy))),
    ...known(quiet(firstAudioSec), (sec) => words.firstWords(format.seconds(sec))),
    ...known(quiet(warmUpSec), (sec) => words.warmUp(format.seconds(sec))),
    ...known(quiet(tokensPerSec), (speed) => format.tokensPerSec(speed)),
    ...known(concurrentCalls, (count) => words.calls(count)),
  ];
  const sizes = [
    ...known(option.memoryBytes, (bytes) => words.memory(format.memory(bytes))),
    ...known(option.downloadBytes, (bytes) => words.download(format.file(bytes))),
  ];
  return [times, sizes].filter((facts) => facts.length > 0).map((facts) => sentence(facts));
}

function sentence(facts: readonly string[]): string {
  const text = facts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const known = <T>(value: T | null, show: (value: T) => string): string[] =>
  value === null ? [] : [show(value)];

/** The alternatives. */
export function optionsSection(page: Page, advice: Recommendation): string[] {
  const { alternatives } = advice;
  if (alternatives.length === 0) return [];
  const words = page.wording.texts.terminal.advice.options;
  const columns: Column[] = [
    { head: words.option },
    { head: words.what, wraps: true },
    { head: words.turn, align: 'right' },
    { head: words.source, spare: 2 },
    { head: words.firstTurn, align: 'right', spare: 4 },
    { head: words.memory, align: 'right', spare: 3 },
    { head: words.verdict, spare: 1 },
  ];
  const rows = alternatives.map((option) => optionRow(page, option, isContendedAdvice(advice)));
  return section(page, words.title, table(page, columns, rows));
}

function optionRow(page: Page, option: Alternative, busy: boolean): string[] {
  const { texts, format } = page.wording;
  return [
    texts.terminal.advice.options.kinds[option.kind],
    whatOf(option),
    turnText(page, option, busy),
    modelSource(page, option),
    secondsOrRange(page, option.firstTurnSec, option.rangeSec.first, busy),
    orUnknown(option.memoryBytes, format.memory),
    verdictWithFirstReply(page, option, busy),
  ];
}

/** `14 s (12-15)`, while busy `12-15 s`. */
function turnText(page: Page, option: Option, busy: boolean): string {
  if (option.turnSec.total === null) return UNKNOWN;
  const range = rangeText(page, option.rangeSec.total);
  if (busy && range !== '') return `${range} s`;
  return `${totalOf(page, option)} s${range === '' ? '' : ` (${range})`}`;
}

/** In the cloud the figure is the provider's upper limit, not a measurement. */
function totalOf({ wording: { format } }: Page, { turnSec, models }: Option): string {
  if (turnSec.total === null) return UNKNOWN;
  return models.llm === null ? `< ${format.limit(turnSec.total)}` : format.figure(turnSec.total);
}

/** A tier's language model beside its name. */
function whatOf(option: Option): string {
  const { tier, models } = option;
  return tier === null || models.llm === null ? nameOf(option) : `${tier}: ${models.llm}`;
}

/** The tier's name; a pipeline or a model without a tier uses its own. */
function nameOf({ tier, pipeline, models }: Option): string {
  return tier ?? (models.llm === null ? pipeline : models.llm);
}
