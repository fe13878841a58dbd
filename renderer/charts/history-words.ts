import type { charts } from '../../main/words/en/charts.ts';
import type { Format } from '../../main/words/format.ts';
import { type History, isComparable, shownScore } from '../../preload/contract.ts';
import { drawnRuns } from './history-layout.ts';

/** `12 measurements, 12 Mar to today, score 2.4 to 2.6, latest 2.5`: the chart for screen readers. */
export function historyLabel(entries: History['entries'], texts: typeof charts, format: Format): string {
  const shown = drawnRuns(entries);
  const [first, last] = [shown[0], shown.at(-1)];
  const words = texts.history;
  if (first === undefined || last === undefined) return words.empty;
  const many =
    shown.length < entries.length
      ? words.lastOf(format.count(shown.length), format.count(entries.length))
      : words.measurements(shown.length);
  const when = words.label(many, format.day(first.measuredAt), format.day(last.measuredAt));
  const busy = shown.filter(({ contended }) => contended).length;
  return [
    when,
    scores(shown, words, format),
    busy === 0 ? null : words.busy(format.count(busy)),
    latest(last, words, format),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

type Entry = History['entries'][number];
type Words = (typeof charts)['history'];

/** Only quiet runs: the range of a busy one is about the other programs. */
function scores(shown: readonly Entry[], words: Words, format: Format): string | null {
  if (shown.every(({ contended }) => contended)) return null;
  const scored = shown.filter(isComparable);
  const lows = scored.map(({ cpuScore, cpuScoreRange: range }) => range?.low ?? cpuScore);
  const highs = scored.map(({ cpuScore, cpuScoreRange: range }) => range?.high ?? cpuScore);
  if (scored.length === 0) return words.noScores;
  const { low, high } = format.scoreEnds({ low: Math.min(...lows), high: Math.max(...highs) });
  return words.scores(low, high);
}

function latest(entry: Entry, words: Words, format: Format): string | null {
  const shown = shownScore(entry);
  if (shown === null) return null;
  if (shown.kind === 'number') return words.latest(format.score(shown.score));
  const { low, high } = format.scoreEnds(shown.range);
  return words.latestBusy(low, high);
}
