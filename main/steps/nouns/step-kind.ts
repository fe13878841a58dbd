import { z } from 'zod';

export const startedAt = z.iso.datetime();

/**
 * What a step says of itself: how it gets along with others, and what is known of it while it runs.
 * `Running` is its part of the snapshot, `Report` what its work tells, `Paused` what it leaves behind.
 */
export interface StepKind<Running, Report, Paused> {
  /** The wizard's page that shows it. */
  readonly page: string;
  /**
   * `short`: over within seconds. `long`: goes on for minutes, beside others. `measuring`: has the machine to
   * itself, since it would measure what runs beside it too.
   */
  readonly load: 'short' | 'long' | 'measuring';
  /** What it has done so far can be kept, and a later start goes on from there. */
  readonly canBePaused: boolean;
  /** As it begins; one that was paused with what it has done. */
  begun(startedAt: string, unfinished: object): Running;
  /** After a report, `sec` seconds after its start. */
  advanced(before: Running, report: Report, sec: number): Running;
  /** What it leaves behind to go on from; `null`: nothing. */
  left(running: Running, stoppedAt: string): Paused | null;
}

/** A step that is over before there is anything to report. */
export function plainStep<const Step extends string, const Page extends string>(step: Step, page: Page) {
  return {
    page,
    load: 'short',
    canBePaused: false,
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
