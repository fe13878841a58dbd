import type { PausedStep, PausedSteps, StepName } from './step-table.ts';
import type { PausableStep } from './step-traits.ts';

/** What steps need from outside their process: other processes of the same user, and storage. */
export interface Outside {
  /**
   * Announces to the other processes that the step runs, until disposed.
   * @throws StepBusy if one of them runs a step that blocks it
   */
  enter(step: StepName): Promise<AsyncDisposable>;
  /** Checks again what the other processes run. */
  look(): Promise<void>;
  /** Everything that was started, is not finished, and does not run elsewhere. */
  readonly unfinished: PausedSteps;
  /** The pausable steps that other processes run. */
  readonly elsewhere: readonly PausableStep[];
  /** Stores what is unfinished, so that it survives any end of this process. */
  keep(step: PausedStep): Promise<void>;
  forget(step: PausableStep): Promise<void>;
  /** The steps that other processes asked to pause here. */
  readonly pauseWanted: readonly PausableStep[];
  /** Asks the process that runs a step to pause it. Resolves, once it is over there, to whether it did. */
  pauseElsewhere(step: PausableStep): Promise<boolean>;
}
