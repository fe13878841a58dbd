import type { Range } from '../../../benchmark/nouns/speed-profile.ts';
import { isContendedAdvice } from '../../../recommend/nouns/advice.ts';
import type {
  Alternative,
  AlternativeKind,
  Option,
  Recommendation,
} from '../../../recommend/nouns/recommendation.ts';
import { figure, fileFigure, limitFigure, memoryFigure } from '../../../words/figures.ts';
import { inner, section, wrap } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { orUnknown, rangeText, seconds, secondsOrRange, UNKNOWN, verdictText } from './shared.ts';

const PARTS: Column[] = [
  { head: 'Part' },
  { head: 'Model', wraps: true },
  { head: 'Seconds', align: 'right' },
  { head: 'Range', align: 'right', spare: 1 },
  { head: 'Source' },
];

const CLOUD = 'in the cloud';
/** The language of the calls has none. */
const NO_MODEL = 'none';

/** What a turn is made of, where each figure comes from, and what the option takes. */
export function partsSection(page: Page, option: Option, busy: boolean): string[] {
  const { models, turnSec, rangeSec, provenance } = option;
  const rows = [
    ['Speech to text', models.stt ?? NO_MODEL, secondsOf(turnSec.stt), '', provenance.stt ?? ''],
    [
      'Language model',
      models.llm ?? CLOUD,
      ...figureAndRange(secondsOf(turnSec.llm), rangeSec.llm, busy),
      provenance.llm ?? '',
    ],
    [
      'Voice',
      models.tts ?? (models.llm === null ? CLOUD : NO_MODEL),
      secondsOf(turnSec.tts),
      '',
      provenance.tts ?? '',
    ],
    ['Turn', '', ...figureAndRange(totalOf(option), rangeSec.total, busy), ''],
  ];
  return section(page, `A turn with ${nameOf(option)}`, [
    ...table(page, PARTS, rows),
    ...costs(option, busy).flatMap((sentence) => wrap(sentence, inner(page))),
  ]);
}

/** A busy measurement has no figure beside the range. */
function figureAndRange(shown: string, range: Range | null, busy: boolean): [string, string] {
  return [busy && range !== null ? 'busy' : shown, rangeText(range)];
}

/** What else it costs, as far as it is known; what a busy measurement gives no range for is left out. */
function costs(option: Option, busy: boolean): string[] {
  const { firstTurnSec, firstAudioSec, tokensPerSec, warmUpSec, concurrentCalls, rangeSec } = option;
  const times = [
    ...known(firstTurnSec, (value) => `first turn ${secondsOrRange(value, rangeSec.first, busy)}`),
    ...(busy ? [] : known(firstAudioSec, (value) => `first words after ${seconds(value)}`)),
    ...(busy ? [] : known(warmUpSec, (value) => `warm-up ${seconds(value)}`)),
    ...(busy ? [] : known(tokensPerSec, (value) => `${figure(value)} tokens/s`)),
    ...known(concurrentCalls, (value) => `${value} call${value === 1 ? '' : 's'} at once`),
  ];
  const sizes = [
    ...known(option.memoryBytes, (value) => `${memoryFigure(value)} of memory`),
    ...known(option.downloadBytes, (value) => `${fileFigure(value)} to download`),
  ];
  return [times, sizes].filter((facts) => facts.length > 0).map((facts) => sentence(facts));
}

function sentence(facts: readonly string[]): string {
  const text = facts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const known = <T>(value: T | null, show: (value: T) => string): string[] =>
  value === null ? [] : [show(value)];

const KINDS: Record<AlternativeKind, string> = {
  hybrid: 'hybrid',
  fastest: 'fastest',
  forced: 'forced',
  'below-requirements': 'below spec',
};

const OPTIONS: Column[] = [
  { head: 'Option' },
  { head: 'What', wraps: true },
  { head: 'Turn', align: 'right' },
  { head: 'Source', spare: 2 },
  { head: 'First turn', align: 'right', spare: 4 },
  { head: 'Memory', align: 'right', spare: 3 },
  { head: 'Verdict', spare: 1 },
];

/** What could be run instead. */
export function optionsSection(page: Page, advice: Recommendation): string[] {
  const { alternatives } = advice;
  if (alternatives.length === 0) return [];
  return section(
    page,
    'Other options',
    table(
      page,
      OPTIONS,
      alternatives.map((option) => optionRow(page, option, isContendedAdvice(advice))),
    ),
  );
}

function optionRow(page: Page, option: Alternative, busy: boolean): string[] {
  return [
    KINDS[option.kind],
    whatOf(option),
    turnText(option, busy),
    option.provenance.llm ?? '',
    secondsOrRange(option.firstTurnSec, option.rangeSec.first, busy),
    orUnknown(option.memoryBytes, memoryFigure),
    verdictText(page, option.verdict),
  ];
}

/** `14 s (12-15)`, while busy `12-15 s`. */
function turnText(option: Option, busy: boolean): string {
  if (option.turnSec.total === null) return UNKNOWN;
  const range = rangeText(option.rangeSec.total);
  if (busy && range !== '') return `${range} s`;
  return `${totalOf(option)} s${range === '' ? '' : ` (${range})`}`;
}

/** In the cloud the figure is what the provider stays under, not what it takes. */
function totalOf({ turnSec, models }: Option): string {
  if (turnSec.total === null) return UNKNOWN;
  return models.llm === null ? `< ${limitFigure(turnSec.total)}` : figure(turnSec.total);
}

/** A tier's language model beside its name. */
function whatOf(option: Option): string {
  const { tier, models } = option;
  return tier === null || models.llm === null ? nameOf(option) : `${tier}: ${models.llm}`;
}

/** The tier's name; a pipeline or a model that belongs to none has its own. */
function nameOf({ tier, pipeline, models }: Option): string {
  return tier ?? (models.llm === null ? pipeline : models.llm);
}

const secondsOf = (value: number | null) => orUnknown(value, figure);
