import { z } from 'zod';

/** One figure of a live trace: a window that is opened late, or again, draws all of it. */
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

/** What a chart can show, and a window that opens late can still be sent at once, with all else that is known. */
export const MOST_POINTS = 200;

/** Finer than a chart shows; a snapshot carries every digit. */
const DIGITS = 4;
const SEC_STEPS = 100;

/** What was reported: a figure and what it belongs to, or neither. */
interface Found {
  readonly figure: number | null;
  readonly series: string | null;
  readonly busy: boolean;
}

/**
 * The trace with what was just reported, `sec` seconds after the start; without a figure and what it
 * belongs to, the trace as it was. Above 200 points every other point of each series is left out, so
 * that the whole run stays in sight, and every line of it.
 */
export function withPoint(trace: TracePoint[], { figure, series, busy }: Found, sec: number): TracePoint[] {
  if (figure === null || series === null || !Number.isFinite(figure)) return trace;
  const rounded = Math.round(sec * SEC_STEPS) / SEC_STEPS;
  // A clock that was set back must not bend the line.
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
