import { z } from 'zod';
import { Activity } from './activity.ts';
import { StepName } from './step-name.ts';

export { StepName } from './step-name.ts';

/** How far a step is. */
export const Progress = z.object({
  /** 0 to 1, never running back; `null` while it cannot be told. */
  fraction: z.number().min(0).max(1).nullable(),
  /** What is being done right now; `null`: nothing yet that could be told. */
  activity: Activity.nullable(),
  /** A figure found so far, for a live trace: tokens/s of the model being run, say. */
  figure: z.number().nullable(),
  /** What `figure` belongs to: one line of a live trace. */
  series: z.string().nullable(),
  /** Seconds until the step ends if all goes on like this; `null` while it cannot be told. */
  secondsLeft: z.number().nonnegative().nullable(),
  /** Other programs take the processor just now. */
  busy: z.boolean(),
});
export type Progress = z.infer<typeof Progress>;

/** Of a step that has just begun. */
export const NO_PROGRESS: Progress = {
  fraction: null,
  activity: null,
  figure: null,
  series: null,
  secondsLeft: null,
  busy: false,
};

/** What a step says of how far it is; what it does not say is not known. */
export type Reported = Partial<Progress>;

/** One figure of a live trace: a window that is opened late, or again, draws all of it. */
export const TracePoint = z.object({
  /** Seconds since the step began. */
  sec: z.number().nonnegative(),
  series: z.string(),
  figure: z.number(),
  busy: z.boolean(),
});
export type TracePoint = z.infer<typeof TracePoint>;

/** The step that runs now. */
export const RunningStep = z.object({
  step: StepName,
  progress: Progress,
  startedAt: z.iso.datetime(),
  /** Since the start, oldest first. */
  trace: z.array(TracePoint),
});
export type RunningStep = z.infer<typeof RunningStep>;

/** What a running step is given: how to report and when to stop. */
export interface Task {
  readonly signal: AbortSignal;
  report(progress: Reported): void;
}
