import { z } from 'zod';
import { Activity } from '../../steps/nouns/activity.ts';
import { forward, fraction, startedAt } from '../../steps/nouns/step-kind.ts';

/** Progress of a probe. */
export const ProbeProgress = z.object({
  fraction,
  /** The current activity; `null`: not known yet. */
  activity: Activity.nullable(),
});
export type ProbeProgress = z.infer<typeof ProbeProgress>;

const running = z.object({ step: z.literal('probe'), startedAt, progress: ProbeProgress });
type Running = z.infer<typeof running>;

const NOTHING_YET: ProbeProgress = { fraction: null, activity: null };

export const probeStep = {
  running,
  begun: (startedAt: string): Running => ({ step: 'probe', startedAt, progress: NOTHING_YET }),
  /** An omitted field is unknown. */
  advanced: (before: Running, report: Partial<ProbeProgress>): Running => ({
    ...before,
    progress: { ...NOTHING_YET, ...report, fraction: forward(before.progress.fraction, report.fraction) },
  }),
  left: () => null,
} as const;
