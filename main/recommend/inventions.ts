import type { LocalRun } from './local-run.ts';
import type { MakesThingsUp } from './nouns/model-notice.ts';

/** From so many summaries with a made-up fact on, that is said. The other board is harder, and has other figures. */
const OFTEN_PERCENT = 15;

/** That a model makes things up often, by a published test of short documents. */
export function inventions({ llm: { known, shortName } }: LocalRun): MakesThingsUp[] {
  const figure = known?.model.capability?.hallucination ?? null;
  if (figure === null || figure.scale !== 'short-documents' || figure.percent < OFTEN_PERCENT) return [];
  return [{ code: 'makes-things-up', llm: shortName, percent: figure.percent, source: figure.source }];
}
