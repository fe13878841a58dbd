import { z } from 'zod';
import { Activity } from '../../steps/nouns/activity.ts';
import { forward, fraction, startedAt } from '../../steps/nouns/step-kind.ts';

/** How far a look at the machine is. */
export const ProbeProgress = z.object({
  fraction,
  /** What is being done right now; `null`: nothing yet that could be told. */
  activity: Activity.nullable(),
});
export type ProbeProgress = z.infer<typeof ProbeProgress>;

const running = z.object({ step: z.literal('probe'), startedAt, progress: ProbeProgress });
type Running = z.infer<typeof running>;

const NOTHING_YET: ProbeProgress = { fraction: null, activity: null };

export const probeStep = {
  running,
  begun: (startedAt: string): Running => ({ step: 'probe', startedAt, progress: NOTHING_YET }),
  /** What is not said is not known. */
  advanced: (before: Running, report: Partial<ProbeProgress>): Running => ({
    ...before,
    progress: { ...NOTHING_YET, ...report, fraction: forward(before.progress.fraction, report.fraction) },
  }),
  left: () => null,
} as const;
