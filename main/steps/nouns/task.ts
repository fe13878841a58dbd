import type { ReportBy, StepName } from './step-table.ts';

/** The input of a running step: how to report and when to stop. */
export interface Task<Step extends StepName> {
  readonly signal: AbortSignal;
  report(progress: ReportBy[Step]): void;
}
