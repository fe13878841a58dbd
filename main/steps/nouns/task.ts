import type { ReportBy, StepName } from './step-table.ts';

/** What a running step is given: how to report and when to stop. */
export interface Task<Step extends StepName> {
  readonly signal: AbortSignal;
  report(progress: ReportBy[Step]): void;
}
