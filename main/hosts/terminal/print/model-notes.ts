import type { ModelRow, ModelTable } from '../../../recommend/nouns/recommendation.ts';
import type { Page } from '../page.ts';

/** What the marks mean, with the models that have them. */
export function modelNotes({ wording: { texts, format } }: Page, { models, best }: ModelTable): string[] {
  const words = texts.terminal.lists.models.notes;
  const withSec = ({ id, thoughts }: ModelRow) =>
    thoughts?.addedSec == null ? id : `${id} (+${format.seconds(thoughts.addedSec)})`;
  const said = (rows: readonly ModelRow[], say: (names: string) => string, name = withSec) =>
    rows.length === 0 ? [] : [say(format.list(rows.map(name)))];
  const on = models.filter(({ thinks }) => thinks === 'on');
  const byLine = models.filter(({ thinks }) => thinks === 'off-by-prompt-line');
  const lines = [...new Set(byLine.flatMap(({ thoughts }) => thoughts?.line ?? []))];
  return [
    ...(best === null ? [] : [words.best(best)]),
    ...said(
      on.filter(({ thoughts }) => thoughts?.always),
      words.always,
    ),
    ...said(
      on.filter(({ thoughts }) => !thoughts?.always),
      words.thinks,
    ),
    ...lines.flatMap((line) =>
      said(
        byLine.filter(({ thoughts }) => thoughts?.line === line),
        (names) => words.promptLine(names, line),
      ),
    ),
    ...said(
      models.filter(({ rereadsPrompt }) => rereadsPrompt),
      words.rereads,
      ({ id }) => id,
    ),
    words.follows,
  ];
}
