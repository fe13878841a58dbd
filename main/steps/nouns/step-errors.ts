import type { StepName } from './step-table.ts';

/** A running step blocks this one. */
export class StepBusy extends Error {
  readonly running: StepName;
  /** In another process of this user. */
  readonly elsewhere: boolean;
  /** Pausing the running step, which is possible here, would let this one start. */
  readonly canPause: boolean;

  constructor(
    running: StepName,
    { elsewhere = false, canPause }: { elsewhere?: boolean; canPause: boolean },
  ) {
    super(`The step ${running} is running.`);
    this.running = running;
    this.elsewhere = elsewhere;
    this.canPause = canPause;
  }
}

/** The step was asked to stop, and has. */
export class StepCancelled extends Error {
  constructor(step: StepName) {
    super(`The step ${step} was cancelled.`);
  }
}

/** The step was asked to pause, and has: starting it again resumes it. */
export class StepPaused extends Error {
  constructor(step: StepName) {
    super(`The step ${step} was paused.`);
  }
}
