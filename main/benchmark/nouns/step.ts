import { z } from 'zod';
import { Activity } from '../../steps/nouns/activity.ts';
import { forward, fraction, startedAt } from '../../steps/nouns/step-kind.ts';
import { TracePoint, withPoint } from './trace.ts';

/** How far a measurement is. What it has found so far is its trace. */
export const BenchmarkProgress = z.object({
  fraction,
  /** The current activity; `null`: not known yet. */
  activity: Activity.nullable(),
  /** Estimated seconds until the end; `null` while unknown. */
  secondsLeft: z.number().nonnegative().nullable(),
  /** Other programs take the processor right now. */
  busy: z.boolean(),
});
export type BenchmarkProgress = z.infer<typeof BenchmarkProgress>;

const running = z.object({
  step: z.literal('benchmark'),
  startedAt,
  progress: BenchmarkProgress,
  /** Since the start, oldest first. */
  trace: z.array(TracePoint),
});
type Running = z.infer<typeof running>;

/** What a measurement reports; an omitted field is unknown. */
export interface BenchmarkReport extends Partial<BenchmarkProgress> {
  /** A figure found so far and what it belongs to: with both it joins the trace. */
  readonly figure?: TracePoint['figure'] | null;
  readonly series?: TracePoint['series'] | null;
}

const NOTHING_YET: BenchmarkProgress = { fraction: null, activity: null, secondsLeft: null, busy: false };

export const benchmarkStep = {
  running,
  begun: (startedAt: string): Running => ({
    step: 'benchmark',
    startedAt,
    progress: NOTHING_YET,
    trace: [],
  }),
  advanced: (before: Running, report: BenchmarkReport, sec: number): Running => {
    const { figure = null, series = null, ...reported } = report;
    const progress = {
      ...NOTHING_YET,
      ...reported,
      fraction: forward(before.progress.fraction, reported.fraction),
    };
    return {
      ...before,
      progress,
      trace: withPoint(before.trace, { figure, series, busy: progress.busy }, sec),
    };
  },
  left: () => null,
} as const;
