import type { Recommendation } from '../../../recommend/nouns/recommendation.ts';
import { bullet, inner, section, wrap } from '../layout.ts';
import type { Page } from '../page.ts';

/** Why a model of the catalogue is the best free one here: its figures, their sources, and what they cannot tell. */
export function bestSection(page: Page, { alternatives }: Recommendation): string[] {
  const { said, texts } = page.wording;
  return alternatives.flatMap(({ why }) => {
    if (why === undefined) return [];
    const { claim, figures, rule, limits } = said.best(why);
    return section(page, texts.terminal.advice.best(why.instructions.llm), [
      ...wrap(claim, inner(page)),
      ...figures.flatMap((figure) => bullet(page, '-', figure)),
      ...wrap([rule, ...limits].join(' '), inner(page)),
    ]);
  });
}
