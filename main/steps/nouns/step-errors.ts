import type { StepName } from './step.ts';

/** Another step is running; one runs at a time, so that a download cannot bend a measurement. */
export class StepBusy extends Error {
  readonly running: StepName;
  /** In another process of this user. */
  readonly elsewhere: boolean;

  constructor(running: StepName, elsewhere = false) {
    super(`The step ${running} is running.`);
    this.running = running;
    this.elsewhere = elsewhere;
  }
}

/** Someone asked for the step to stop, and it has. */
export class StepCancelled extends Error {
  constructor(step: StepName) {
    super(`The step ${step} was cancelled.`);
  }
}
