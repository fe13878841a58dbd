import { z } from 'zod';

export const startedAt = z.iso.datetime();

/**
 * The state of a running step.
 * `Running` is its part of the snapshot, `Report` what its work reports, `Paused` what it leaves behind.
 */
export interface StepKind<Running, Report, Paused> {
  /** At its start; a paused one continues with its progress. */
  begun(startedAt: string, unfinished: object): Running;
  /** After a report, `sec` seconds after its start. */
  advanced(before: Running, report: Report, sec: number): Running;
  /** What it leaves behind to resume from; `null`: nothing. */
  left(running: Running, stoppedAt: string): Paused | null;
}

/** A step that ends before there is anything to report. */
export function plainStep<const Step extends string>(step: Step) {
  return {
    running: z.object({ step: z.literal(step), startedAt }),
    begun: (startedAt: string) => ({ step, startedAt }),
    advanced: <Running>(before: Running, _report: never) => before,
    left: () => null,
  } as const;
}

/** Progress that decreased, or became unknown, stays where it was. */
export function forward(before: number | null, reported: number | null = null): number | null {
  if (reported === null || Number.isNaN(reported)) return before;
  return Math.min(1, Math.max(before ?? 0, reported));
}

/** 0 to 1, never decreasing; `null` while unknown. */
export const fraction = z.number().min(0).max(1).nullable();
