import { z } from 'zod';
import { SpeedProfile } from '../../benchmark/nouns/speed-profile.ts';
import { Applied } from '../../configure/nouns/config-plan.ts';
import { Language } from '../../nouns/language.ts';
import { Warning } from '../../nouns/warning.ts';
import { Machine } from '../../probe/nouns/machine.ts';
import { Preferences } from '../../store/nouns/preferences.ts';
import { Calibration } from '../../try/nouns/calibration.ts';
import { TrialReport } from '../../try/nouns/trial-report.ts';
import { FailedSteps } from './failed-step.ts';
import { PausedSteps, RunningSteps } from './step-table.ts';

const name = z.string().min(1).max(200);

/** The user's choice. */
export const Choice = z.object({
  tier: name.nullable(),
  pipeline: name,
  models: z.object({ stt: name.nullable(), llm: name.nullable(), tts: name.nullable() }),
  /** It differs from the advice. */
  forced: z.boolean(),
});
export type Choice = z.infer<typeof Choice>;

/** The facts known now and what runs now: all that a wizard needs to draw itself. */
export const SetupState = z.object({
  registryId: z.string(),
  machine: Machine.nullable(),
  speed: SpeedProfile.nullable(),
  choice: Choice.nullable(),
  /** `null` until the user has set any. */
  preferences: Preferences.nullable(),
  /** The language of Voicefit; `null`: not chosen, so each host uses its system's. */
  language: Language.nullable(),
  running: RunningSteps,
  paused: PausedSteps,
  failed: FailedSteps,
  /** The pausable steps that other processes of this user run. */
  elsewhere: z.array(PausedSteps.keyof()),
  /** About the stored data: a folder that cannot be written, a file that was corrupt. */
  warnings: z.array(Warning),
  /** The last trial; `null`: none. */
  trial: TrialReport.nullable(),
  /** What trials have shown about this machine; predictions are scaled by it. */
  calibration: Calibration.nullable(),
  /** The last written configuration that was not taken back; `null`: none. */
  applied: Applied.nullable(),
});
export type SetupState = z.infer<typeof SetupState>;

/** The initial state: nothing known, nothing running. */
export function emptyState(registryId: string): SetupState {
  return {
    registryId,
    machine: null,
    speed: null,
    choice: null,
    preferences: null,
    language: null,
    running: {},
    paused: {},
    failed: {},
    elsewhere: [],
    warnings: [],
    trial: null,
    calibration: null,
    applied: null,
  };
}
