import type { History } from '../../preload/contract.ts';
import type { Format } from '../format.ts';
import type { charts } from '../texts/en/charts.ts';
import { MOST_DRAWN } from './history-layout.ts';

/** `12 measurements, 12 Mar to today, score 2.4 to 2.6, latest 2.5`: the chart for those who do not see it. */
export function historyLabel(entries: History['entries'], texts: typeof charts, format: Format): string {
  const shown = entries.slice(-MOST_DRAWN);
  const [first, last] = [shown[0], shown.at(-1)];
  const words = texts.history;
  if (first === undefined || last === undefined) return words.empty;
  const when = words.label(shown.length, format.day(first.measuredAt), format.day(last.measuredAt));
  return [when, scores(shown, words, format), latest(last, words, format)]
    .filter((part) => part !== null)
    .join(', ');
}

type Entry = History['entries'][number];
type Words = (typeof charts)['history'];

function scores(shown: readonly Entry[], words: Words, format: Format): string {
  const lows = shown.flatMap(({ cpuScore, cpuScoreRange: range }) => range?.low ?? cpuScore ?? []);
  const highs = shown.flatMap(({ cpuScore, cpuScoreRange: range }) => range?.high ?? cpuScore ?? []);
  if (lows.length === 0) return words.noScores;
  const { low, high } = format.scoreEnds({ low: Math.min(...lows), high: Math.max(...highs) });
  return words.scores(low, high);
}

function latest({ cpuScore, cpuScoreRange, contended }: Entry, words: Words, format: Format): string | null {
  if (contended && cpuScoreRange !== null) {
    const { low, high } = format.scoreEnds(cpuScoreRange);
    return words.latestBusy(low, high);
  }
  return cpuScore === null ? null : words.latest(format.score(cpuScore));
}
