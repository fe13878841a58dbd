import type { Progress, TracePoint } from './nouns/step.ts';

/** What a chart can show, and a window that opens late can still be sent at once. */
export const MOST_POINTS = 600;

/**
 * The trace with what was just reported, `sec` seconds after the start; without a figure and what it
 * belongs to, the trace as it was. Above 600 points every other point of each series is left out, so
 * that the whole run stays in sight, and every line of it.
 */
export function withPoint(
  trace: TracePoint[],
  { figure, series, busy }: Progress,
  sec: number,
): TracePoint[] {
  if (figure === null || series === null || !Number.isFinite(figure)) return trace;
  // A clock that was set back must not bend the line.
  const longer = [...trace, { sec: Math.max(sec, trace.at(-1)?.sec ?? 0), series, figure, busy }];
  return longer.length <= MOST_POINTS ? longer : thinned(longer);
}

/** Counted from the newest one, which stays. */
function thinned(trace: readonly TracePoint[]): TracePoint[] {
  const later = new Map<string, number>();
  return trace
    .toReversed()
    .filter(({ series }) => {
      const count = later.get(series) ?? 0;
      later.set(series, count + 1);
      return count % 2 === 0;
    })
    .toReversed();
}
