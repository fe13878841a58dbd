import { z } from 'zod';
import { SpeedProfile } from '../../benchmark/nouns/speed-profile.ts';
import { Failure } from '../../nouns/failure.ts';
import { Machine } from '../../probe/nouns/machine.ts';
import { AdviceWarning } from '../../recommend/nouns/notice.ts';
import { Recommendation } from '../../recommend/nouns/recommendation.ts';
import { Choice } from '../../steps/nouns/setup-state.ts';
import { StepName } from '../../steps/nouns/step-table.ts';
import { History } from '../../store/nouns/history.ts';
import { TrialReport } from '../../try/nouns/trial-report.ts';

/**
 * What a user may share: all that is known about this machine, without its name, its user's name, their
 * folders, serial numbers and network addresses.
 */
export const Report = z.object({
  voicefitVersion: z.string(),
  createdAt: z.iso.datetime(),
  registryId: z.string(),
  /** For example `linux x64`. */
  system: z.string(),
  machine: Machine.nullable(),
  speed: SpeedProfile.nullable(),
  recommendation: Recommendation.nullable(),
  choice: Choice.nullable(),
  /** The last trial: what was predicted, and what was measured. */
  trial: TrialReport.nullable(),
  history: History,
  /** The step that failed last. */
  failed: z.object({ step: StepName, failure: Failure }).nullable(),
  /** About the stored data, and about the seconds of the advice. */
  warnings: z.array(AdviceWarning),
});
export type Report = z.infer<typeof Report>;
