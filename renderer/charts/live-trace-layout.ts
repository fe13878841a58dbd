import type { TracePoint } from '../../preload/contract.ts';
import { roundAxis, stepAxis } from './axis.ts';
import { type Plot, scales, spreadLabels } from './frame-of-chart.ts';

export interface TraceLine {
  readonly series: string;
  readonly isCurrent: boolean;
  /** For `points` of an SVG polyline. */
  readonly points: string;
  /** Its newest point, and the position of its label. */
  readonly end: { readonly x: number; readonly y: number; readonly labelY: number };
}

export interface LiveTraceLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly lines: readonly TraceLine[];
  readonly xTicks: readonly { readonly x: number; readonly sec: number }[];
  readonly yTicks: readonly { readonly y: number; readonly figure: number }[];
  /** Where other programs took the processor. */
  readonly busy: readonly number[];
  /** The meaning of the triangles; `null`: there are none. */
  readonly busyWord: { readonly x: number; readonly y: number; readonly textAnchor: 'start' | 'end' } | null;
}

export interface LiveTraceSpace {
  readonly width: number;
  readonly totalSec: number;
  readonly textScale?: number;
}

const PLOT_HEIGHT = 150;
const LETTER = 13;
const LINE = 16;
/** Room for the numbers on the left, the names at the ends of lines and the seconds below. */
const LEFT = 34;
const RIGHT = 104;
const NARROW = 420;
const RIGHT_NARROW = 84;
const TOP = 12;
const BELOW = 30;
const GROWS_BY_SEC = 5;
/** Until the first figure, so that the axis has a range. */
const LEAST_FIGURE = 5;
/** Marks closer than this would merge. */
const BUSY_APART = 14;
/** The longest of the languages' words, and its distance from a triangle and the axis. */
const BUSY_WORD_WIDTH = 56;
const [BESIDE_TRIANGLE, ABOVE_TRIANGLE, BASELINE] = [9, 13, 3];

/** The lines of a running measurement, in pixels. Both axes only ever grow with the trace. */
export function layoutLiveTrace(
  points: readonly TracePoint[],
  current: string | null,
  { width, totalSec, textScale = 1 }: LiveTraceSpace,
): LiveTraceLayout {
  const right = (width < NARROW ? RIGHT_NARROW : RIGHT) * textScale;
  const plot: Plot = {
    left: LEFT * textScale,
    right: Math.max(LEFT * textScale + 1, width - right),
    top: TOP,
    bottom: TOP + PLOT_HEIGHT,
  };
  const xAxis = stepAxis(endSec(points, totalSec), GROWS_BY_SEC);
  const yAxis = roundAxis(Math.max(LEAST_FIGURE, ...points.map(({ figure }) => figure)));
  const { x, y } = scales(plot, xAxis.top, yAxis.top);
  const busy = apart(
    points.filter((point) => point.busy).map(({ sec }) => x(sec)),
    BUSY_APART,
  );
  return {
    width,
    height: plot.bottom + BELOW * textScale,
    plot,
    lines: linesOf(points, current, { x, y }, { lineHeight: LINE * textScale, bottom: plot.bottom }),
    xTicks: xAxis.ticks.map((sec) => ({ x: x(sec), sec })),
    yTicks: yAxis.ticks.map((figure) => ({ y: y(figure), figure })),
    busy,
    busyWord: busyWord(busy[0], plot, textScale),
  };
}

/** Before the first triangle, or above it if there is no room. */
function busyWord(first: number | undefined, plot: Plot, textScale: number): LiveTraceLayout['busyWord'] {
  if (first === undefined) return null;
  const hasRoom = first - plot.left >= BUSY_WORD_WIDTH * textScale;
  return hasRoom
    ? { x: first - BESIDE_TRIANGLE, y: plot.bottom - BASELINE, textAnchor: 'end' }
    : { x: first, y: plot.bottom - ABOVE_TRIANGLE, textAnchor: 'start' };
}

function endSec(points: readonly TracePoint[], totalSec: number): number {
  const start = Math.ceil(totalSec / GROWS_BY_SEC) * GROWS_BY_SEC;
  const last = points.at(-1)?.sec ?? 0;
  return Math.max(start, Math.ceil(last / GROWS_BY_SEC) * GROWS_BY_SEC);
}

function linesOf(
  points: readonly TracePoint[],
  current: string | null,
  { x, y }: ReturnType<typeof scales>,
  room: { readonly lineHeight: number; readonly bottom: number },
): TraceLine[] {
  const bySeries = Map.groupBy(points, ({ series }) => series);
  const lines = [...bySeries].map(([series, its]) => {
    const places = its.map(({ sec, figure }) => ({ x: x(sec), y: y(figure) }));
    const end = places.at(-1) ?? { x: x(0), y: y(0) };
    const line = places.map((place) => `${round(place.x)},${round(place.y)}`).join(' ');
    return { series, isCurrent: series === current, points: line, end, y: end.y + LETTER / 3 };
  });
  return spreadLabels(lines, room.lineHeight, room.bottom).map(({ end, y: labelY, ...line }) => ({
    ...line,
    end: { ...end, labelY },
  }));
}

function apart(places: readonly number[], distance: number): number[] {
  const kept: number[] = [];
  for (const place of places) {
    if (place - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) >= distance) kept.push(place);
  }
  return kept;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
