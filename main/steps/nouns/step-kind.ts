import { z } from 'zod';

export const startedAt = z.iso.datetime();

/**
 * What is known of a step while it runs.
 * `Running` is its part of the snapshot, `Report` what its work tells, `Paused` what it leaves behind.
 */
export interface StepKind<Running, Report, Paused> {
  /** As it begins; one that was paused with what it has done. */
  begun(startedAt: string, unfinished: object): Running;
  /** After a report, `sec` seconds after its start. */
  advanced(before: Running, report: Report, sec: number): Running;
  /** What it leaves behind to go on from; `null`: nothing. */
  left(running: Running, stoppedAt: string): Paused | null;
}

/** A step that is over before there is anything to report. */
export function plainStep<const Step extends string>(step: Step) {
  return {
    running: z.object({ step: z.literal(step), startedAt }),
    begun: (startedAt: string) => ({ step, startedAt }),
    advanced: <Running>(before: Running, _report: never) => before,
    left: () => null,
  } as const;
}

/** Progress that ran back, or could no longer be told, stays where it was. */
export function forward(before: number | null, reported: number | null = null): number | null {
  if (reported === null || Number.isNaN(reported)) return before;
  return Math.min(1, Math.max(before ?? 0, reported));
}

/** 0 to 1, never running back; `null` while it cannot be told. */
export const fraction = z.number().min(0).max(1).nullable();
