import { isContendedAdvice } from '../../../recommend/nouns/advice.ts';
import type { ModelRow, ModelTable } from '../../../recommend/nouns/recommendation.ts';
import { bullet, section, UNKNOWN } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { modelNotes } from './model-notes.ts';
import {
  licence,
  nextSteps,
  orRange,
  orUnknown,
  secondsOrRange,
  sourceText,
  verdictText,
  warningsSection,
} from './shared.ts';

/** Every language model of the catalogue on this machine. */
export function modelsPage(page: Page, list: ModelTable): string[] {
  const words = page.wording.texts.terminal.lists.models;
  const busy = isContendedAdvice(list);
  const sources = new Set(list.models.flatMap(({ provenance }) => provenance ?? []));
  const [source = null] = sources.size === 1 ? sources : [];
  const saysSource = sources.size > 1;
  const rows = list.models.map((model) => modelRow(page, model, { saysSource, busy }));
  return [
    ...section(page, words.title(source && sourceText(page, source)), table(page, columnsOf(page), rows)),
    ...section(
      page,
      words.notes.title,
      modelNotes(page, list).flatMap((note) => bullet(page, '-', note)),
    ),
    ...warningsSection(page, list.warnings),
    ...nextSteps(page, [['voicefit recommend --model ID', words.next]]),
  ];
}

function columnsOf({ wording: { texts } }: Page): Column[] {
  const words = texts.terminal.lists.models;
  return [
    { head: words.model },
    { head: words.turn, align: 'right' },
    { head: words.llm, align: 'right', spare: 3 },
    { head: words.tokens, align: 'right', spare: 1 },
    { head: words.follows, align: 'right' },
    { head: words.memory, align: 'right', spare: 2 },
    { head: words.download, align: 'right', spare: 4 },
    { head: words.licence, spare: 5 },
    { head: words.source },
    { head: words.verdict, wraps: true },
  ];
}

/** If all figures have one source, the title names it. */
function modelRow(
  page: Page,
  model: ModelRow,
  { saysSource, busy }: { saysSource: boolean; busy: boolean },
): string[] {
  const { format } = page.wording;
  return [
    model.id,
    secondsOrRange(page, model.turnSec, model.rangeSec, busy),
    secondsOrRange(page, model.llmSec, model.llmRangeSec, busy),
    orRange(page, model.tokensPerSec, model.tokensPerSecRange, busy),
    orUnknown(model.instructionsPercent, (percent) => format.percent(percent / 100)),
    orUnknown(model.memoryBytes, format.memory),
    orUnknown(model.downloadBytes, format.file),
    licence(page, model),
    saysSource ? sourceText(page, model.provenance) || UNKNOWN : '',
    [verdictText(page, model.verdict), ...marks(page, model)].join(', '),
  ];
}

/** What the row's seconds do not contain, or do, in a word each; a verdict may say the same. */
function marks({ wording: { texts } }: Page, { thinks, verdict, rereadsPrompt }: ModelRow): string[] {
  const words = texts.terminal.lists.models.marks;
  const mayThink = thinks === 'on' || thinks === 'off-by-prompt-line';
  return [
    ...(mayThink && verdict !== 'thinks-first' ? [words.thinks] : []),
    ...(rereadsPrompt ? [words.rereads] : []),
  ];
}
