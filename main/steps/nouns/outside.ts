import type { PausedStep, PausedSteps, StepName } from './step-table.ts';
import type { PausableStep } from './step-traits.ts';

/** What steps have to do with beyond their own process: others of the same user, and what outlives this one. */
export interface Outside {
  /**
   * Lets the other processes know that the step runs, until disposed.
   * @throws StepBusy where one of them runs what is in its way
   */
  enter(step: StepName): Promise<AsyncDisposable>;
  /** Looks anew at what the other processes run. */
  look(): Promise<void>;
  /** Everything that was begun, is not finished, and was not seen to run elsewhere. */
  readonly unfinished: PausedSteps;
  /** What other processes were seen to run, of what can be paused. */
  readonly elsewhere: readonly PausableStep[];
  /** Writes down what is unfinished, so that it outlives this process however that ends. */
  keep(step: PausedStep): Promise<void>;
  forget(step: PausableStep): Promise<void>;
  /** What other processes want to be paused here. */
  readonly pauseWanted: readonly PausableStep[];
  /** Asks the process that runs a step to pause it. Answers, once it is over there, whether it did. */
  pauseElsewhere(step: PausableStep): Promise<boolean>;
}
