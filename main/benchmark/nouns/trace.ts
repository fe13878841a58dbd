import { z } from 'zod';

/** One figure of a live trace: a window that opens late, or again, draws all of it. */
export const TracePoint = z.object({
  /** Seconds since the step began. */
  sec: z.number().nonnegative(),
  /** What the figure belongs to: one line of the trace. */
  series: z.string(),
  /** Tokens/s. */
  figure: z.number(),
  busy: z.boolean(),
});
export type TracePoint = z.infer<typeof TracePoint>;

/** Enough for a chart, and small enough to send with every snapshot. */
export const MOST_POINTS = 200;

/** More precise than a chart shows; a snapshot carries every digit. */
const DIGITS = 4;
const SEC_STEPS = 100;

/** A report: a figure with its series, or neither. */
interface Found {
  readonly figure: number | null;
  readonly series: string | null;
  readonly busy: boolean;
}

/**
 * The trace with the latest report, `sec` seconds after the start; without a figure and its series, the trace
 * as it was. Above 200 points every other point of each series is dropped, so that the whole run stays
 * visible, and every line of it.
 */
export function withPoint(trace: TracePoint[], { figure, series, busy }: Found, sec: number): TracePoint[] {
  if (figure === null || series === null || !Number.isFinite(figure)) return trace;
  const rounded = Math.round(sec * SEC_STEPS) / SEC_STEPS;
  // Setting the clock back must not distort the line.
  const at = Math.max(rounded, trace.at(-1)?.sec ?? 0);
  const longer = [...trace, { sec: at, series, figure: Number(figure.toPrecision(DIGITS)), busy }];
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
