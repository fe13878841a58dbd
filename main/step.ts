import { z } from 'zod';

/** The steps of the wizard, in their order. On pages a person reads other words for them. */
export const StepName = z.enum(['probe', 'benchmark', 'recommend', 'install', 'try', 'configure']);
export type StepName = z.infer<typeof StepName>;

/** How far a step is. */
export const Progress = z.object({
  /** 0 to 1, never running back; `null` while it cannot be told. */
  fraction: z.number().min(0).max(1).nullable(),
  /** What is being done right now: `Q4_K, round 2 of 3`. */
  detail: z.string(),
  /** A figure found so far, for a live trace: tokens/s of the CPU score, say. */
  figure: z.number().nullable(),
});
export type Progress = z.infer<typeof Progress>;

/** What a running step is given: how to report and when to stop. */
export interface Task {
  readonly signal: AbortSignal;
  report(progress: Progress): void;
}

/** A failure as it crosses to a wizard or a terminal. */
export const Failure = z.object({ code: z.string(), message: z.string(), nextStep: z.string() });
export type Failure = z.infer<typeof Failure>;
