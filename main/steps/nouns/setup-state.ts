import { z } from 'zod';
import { SpeedProfile } from '../../benchmark/nouns/speed-profile.ts';
import { Language } from '../../nouns/language.ts';
import { Warning } from '../../nouns/warning.ts';
import { Machine } from '../../probe/nouns/machine.ts';
import { Preferences } from '../../store/nouns/preferences.ts';
import { FailedSteps } from './failed-step.ts';
import { PausedSteps, RunningSteps } from './step-table.ts';

const name = z.string().min(1).max(200);

/** What the user settled for. */
export const Choice = z.object({
  tier: name.nullable(),
  pipeline: name,
  models: z.object({ stt: name.nullable(), llm: name.nullable(), tts: name.nullable() }),
  /** The advice was another one. */
  forced: z.boolean(),
});
export type Choice = z.infer<typeof Choice>;

/** The facts known now and what runs now: all that a wizard needs to draw itself. */
export const SetupState = z.object({
  registryId: z.string(),
  machine: Machine.nullable(),
  speed: SpeedProfile.nullable(),
  choice: Choice.nullable(),
  /** `null` until the user has told any. */
  preferences: Preferences.nullable(),
  /** What Voicefit speaks to the user; `null`: not chosen, so each host takes its system's. */
  language: Language.nullable(),
  running: RunningSteps,
  paused: PausedSteps,
  failed: FailedSteps,
  /** What other processes of this user run, of what can be paused. */
  elsewhere: z.array(PausedSteps.keyof()),
  /** About what is kept between runs: a folder that cannot be written, a file that was corrupt. */
  warnings: z.array(Warning),
});
export type SetupState = z.infer<typeof SetupState>;

/** Where nothing is known yet and nothing runs. */
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
  };
}
