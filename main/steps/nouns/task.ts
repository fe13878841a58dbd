import type { InstallProgress, ProbeProgress, TracePoint, TryProgress } from './progress.ts';
import type { StepName } from './step-name.ts';

/** What each step reports of how far it is; what it does not say is not known. */
export interface ReportBy {
  probe: Partial<ProbeProgress>;
  benchmark: ReportBy['probe'] & {
    readonly secondsLeft?: number | null;
    readonly busy?: boolean;
    /** A figure found so far and what it belongs to: with both it joins the trace. */
    readonly figure?: TracePoint['figure'] | null;
    readonly series?: TracePoint['series'] | null;
  };
  install: InstallProgress;
  try: TryProgress;
  /** These are over before there is anything to tell. */
  recommend: never;
  configure: never;
}

/** What a running step is given: how to report and when to stop. */
export interface Task<Step extends StepName> {
  readonly signal: AbortSignal;
  report(progress: ReportBy[Step]): void;
}
