import type { StepName } from './step-table.ts';

/** A step is running that this one must not run beside. */
export class StepBusy extends Error {
  readonly running: StepName;
  /** In another process of this user. */
  readonly elsewhere: boolean;
  /** Pausing what runs, which is possible here, would let this one begin. */
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

/** Someone asked for the step to stop, and it has. */
export class StepCancelled extends Error {
  constructor(step: StepName) {
    super(`The step ${step} was cancelled.`);
  }
}

/** Someone asked for the step to pause, and it has: started again, it goes on. */
export class StepPaused extends Error {
  constructor(step: StepName) {
    super(`The step ${step} was paused.`);
  }
}
