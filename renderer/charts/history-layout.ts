import { type History, isComparable } from '../../preload/contract.ts';
import { type Axis, roundAxis } from './axis.ts';
import { type Plot, scales } from './frame-of-chart.ts';

type Entry = History['entries'][number];

export interface HistoryColumn {
  readonly x: number;
  readonly measuredAt: string;
  /** Its date is drawn below it: there is room. */
  readonly isLabelled: boolean;
  /** The score; `null` for a busy run, which has no single number, and if none was measured. */
  readonly y: number | null;
  readonly whisker: { readonly low: number; readonly high: number } | null;
  readonly isContended: boolean;
  /** The number of a change that is explained below; `null`: nothing changed. */
  readonly mark: number | null;
}

/** The changes before a run, under the number of its column. */
export interface HistoryChange {
  readonly mark: number;
  readonly measuredAt: string;
  readonly differences: Entry['differences'];
}

export interface HistoryLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly columns: readonly HistoryColumn[];
  readonly yTicks: readonly { readonly y: number; readonly score: number }[];
  readonly guideline: number | null;
  /** The column of a running measurement; it has no height yet. */
  readonly now: number | null;
}

export interface HistorySpace {
  readonly width: number;
  /** The score that a tier requires. */
  readonly guideline: number | null;
  readonly isRunning: boolean;
  readonly textScale?: number;
}

/** More could not be distinguished. */
export const MOST_DRAWN = 20;
const PLOT_HEIGHT = 180;
const LEFT = 34;
const RIGHT = 12;
/** The unit, and below it the name of a guideline at the top. */
const ABOVE = 40;
/** Numbers of changes and dates. */
const BELOW = 46;
const DATE_WIDTH = 64;

/** The last runs, a column each; scores start at 0, so that a small change looks small. */
export function layoutHistory(entries: readonly Entry[], space: HistorySpace): HistoryLayout {
  const { width, guideline, isRunning, textScale = 1 } = space;
  const plot: Plot = {
    left: LEFT * textScale,
    right: Math.max(LEFT * textScale + 1, width - RIGHT),
    top: ABOVE * textScale,
    bottom: ABOVE * textScale + PLOT_HEIGHT,
  };
  const shown = drawnRuns(entries);
  const axis = scoreAxis(shown, guideline);
  const places = shown.length + (isRunning ? 1 : 0);
  const { x, y } = scales(plot, Math.max(1, places), axis.top);
  const labelEvery = Math.max(1, Math.ceil((DATE_WIDTH * textScale) / (x(1) - x(0))));
  const marks = marksOf(shown);
  return {
    width,
    height: plot.bottom + BELOW * textScale,
    plot,
    columns: shown.map((entry, index) => ({
      ...scorePlace(entry, y),
      x: x(index + 0.5),
      measuredAt: entry.measuredAt,
      // Counted from the last place, whose date matters most.
      isLabelled: (places - 1 - index) % labelEvery === 0,
      mark: marks[index] ?? null,
    })),
    yTicks: axis.ticks.map((score) => ({ y: y(score), score })),
    guideline: guideline === null ? null : y(guideline),
    now: isRunning ? x(shown.length + 0.5) : null,
  };
}

/** The runs that are drawn. */
export function drawnRuns(entries: readonly Entry[]): readonly Entry[] {
  return entries.slice(-MOST_DRAWN);
}

/** What changed at the runs that are drawn. */
export function historyChanges(entries: readonly Entry[]): HistoryChange[] {
  const shown = drawnRuns(entries);
  return marksOf(shown).flatMap((mark, index) => {
    const entry = shown[index];
    if (mark === null || entry === undefined) return [];
    const { measuredAt, differences } = entry;
    return [{ mark, measuredAt, differences }];
  });
}

/** That a run was busy is visible: that alone needs no number. */
function marksOf(shown: readonly Entry[]): (number | null)[] {
  let count = 0;
  return shown.map(({ differences }) => {
    if (differences.every(({ code }) => code === 'busy')) return null;
    count += 1;
    return count;
  });
}

function scoreAxis(shown: readonly Entry[], guideline: number | null): Axis {
  const highs = shown.map(({ cpuScore, cpuScoreRange }) => Math.max(cpuScore ?? 0, cpuScoreRange?.high ?? 0));
  return roundAxis(Math.max(1, guideline ?? 0, ...highs));
}

function scorePlace(entry: Entry, y: (score: number) => number) {
  const { cpuScoreRange: range, contended } = entry;
  return {
    y: isComparable(entry) ? y(entry.cpuScore) : null,
    whisker: range && { low: y(range.low), high: y(range.high) },
    isContended: contended,
  };
}
