import type { StepName } from './step.ts';

/** Another step is running; one runs at a time, so that a download cannot bend a measurement. */
export class StepBusy extends Error {
  readonly running: StepName;

  constructor(running: StepName, message = `The step ${running} is running.`) {
    super(message);
    this.running = running;
  }
}

/** Someone asked for the step to stop, and it has. */
export class StepCancelled extends Error {
  constructor(step: StepName) {
    super(`The step ${step} was cancelled.`);
  }
}
