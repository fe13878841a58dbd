import type { PausedSteps, RunningSteps } from './running-step.ts';

/** What is unfinished and does not run now. */
export function pausedBeside(running: RunningSteps, { install }: PausedSteps): PausedSteps {
  return install === undefined || running.install !== undefined ? {} : { install };
}
