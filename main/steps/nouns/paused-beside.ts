import type { PausedSteps, RunningSteps } from './step-table.ts';

/** What is unfinished and does not run now. */
export function pausedBeside(running: RunningSteps, { install }: PausedSteps): PausedSteps {
  return install === undefined || running.install !== undefined ? {} : { install };
}
