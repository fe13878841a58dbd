import { figure, fileFigure, memoryFigure } from '../../../figures.ts';
import type { ModelRow, ModelTable } from '../../../recommend/recommendation.ts';
import { section } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { nextSteps, orUnknown, seconds, verdictText, warningsSection } from './shared.ts';

const COLUMNS: Column[] = [
  { head: 'Model' },
  { head: 'Turn', align: 'right' },
  { head: 'LLM', align: 'right', spare: 2 },
  { head: 'Tokens/s', align: 'right' },
  { head: 'Memory', align: 'right' },
  { head: 'Download', align: 'right', spare: 1 },
  { head: 'License', spare: 3 },
  { head: 'Verdict' },
];

/** Every language model of the catalogue on this machine. */
export function modelsPage(page: Page, { models, warnings }: ModelTable): string[] {
  return [
    ...section(page, 'Language models, fastest turn first', table(page, COLUMNS, models.map(modelRow))),
    ...warningsSection(page, warnings),
    ...nextSteps(page, [['voicefit recommend --model ID', 'shows one of them among the options']]),
  ];

  function modelRow(model: ModelRow): string[] {
    return [
      model.id,
      orUnknown(model.turnSec, seconds),
      orUnknown(model.llmSec, seconds),
      orUnknown(model.tokensPerSec, figure),
      orUnknown(model.memoryBytes, memoryFigure),
      orUnknown(model.downloadBytes, fileFigure),
      licence(model),
      verdictText(page, model.verdict),
    ];
  }
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
