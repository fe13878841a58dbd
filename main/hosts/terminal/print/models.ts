import { isContendedAdvice } from '../../../recommend/nouns/advice.ts';
import type { ModelRow, ModelTable } from '../../../recommend/nouns/recommendation.ts';
import { fileFigure, memoryFigure } from '../../../words/figures.ts';
import { section } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import {
  nextSteps,
  orRange,
  orUnknown,
  secondsOrRange,
  UNKNOWN,
  verdictText,
  warningsSection,
} from './shared.ts';

const COLUMNS: Column[] = [
  { head: 'Model' },
  { head: 'Turn', align: 'right' },
  { head: 'LLM', align: 'right', spare: 2 },
  { head: 'Tokens/s', align: 'right' },
  { head: 'Memory', align: 'right', spare: 1 },
  { head: 'Download', align: 'right', spare: 3 },
  { head: 'License', spare: 4 },
  { head: 'Source' },
  { head: 'Verdict' },
];

/** Every language model of the catalogue on this machine. */
export function modelsPage(page: Page, list: ModelTable): string[] {
  const { models, warnings } = list;
  const busy = isContendedAdvice(list);
  const sources = new Set(models.map(({ provenance }) => provenance));
  const [source] = sources.size === 1 ? sources : [null];
  const title = `Language models, fastest turn first${source === null ? '' : ` (${source})`}`;
  return [
    ...section(
      page,
      title,
      table(
        page,
        COLUMNS,
        models.map((model) => modelRow(page, model, { saysSource: sources.size > 1, busy })),
      ),
    ),
    ...warningsSection(page, warnings),
    ...nextSteps(page, [['voicefit recommend --model ID', 'shows one of them among the options']]),
  ];
}

/** Where all figures have one source, the title says it. */
function modelRow(
  page: Page,
  model: ModelRow,
  { saysSource, busy }: { saysSource: boolean; busy: boolean },
): string[] {
  return [
    model.id,
    secondsOrRange(model.turnSec, model.rangeSec, busy),
    secondsOrRange(model.llmSec, model.llmRangeSec, busy),
    orRange(model.tokensPerSec, model.tokensPerSecRange, busy),
    orUnknown(model.memoryBytes, memoryFigure),
    orUnknown(model.downloadBytes, fileFigure),
    licence(model),
    saysSource ? (model.provenance ?? UNKNOWN) : '',
    verdictText(page, model.verdict),
  ];
}

/** The licence, and whether a business may use the model where that is not a plain yes. */
function licence({ license, commercialUse }: ModelRow): string {
  return commercialUse === 'yes' ? license : `${license} (${COMMERCIAL[commercialUse] ?? commercialUse})`;
}

const COMMERCIAL: Record<string, string> = {
  no: 'not for business',
  restricted: 'restricted',
  unknown: 'unclear',
};
