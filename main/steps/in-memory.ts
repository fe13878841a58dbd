import type { Outside } from './nouns/outside.ts';
import type { PausedStep, PausedSteps, StepName } from './nouns/step-table.ts';
import type { PausableStep } from './nouns/step-traits.ts';

/** For a single process that stores nothing. */
export class InMemory implements Outside {
  unfinished: PausedSteps;
  readonly elsewhere = [];
  readonly pauseWanted = [];

  constructor(unfinished: PausedSteps = {}) {
    this.unfinished = unfinished;
  }

  async enter(_step: StepName): Promise<AsyncDisposable> {
    return { [Symbol.asyncDispose]: async () => {} };
  }

  async look(): Promise<void> {}

  async keep(step: PausedStep): Promise<void> {
    this.unfinished = { ...this.unfinished, [step.step]: step };
  }

  async pauseElsewhere(_step: PausableStep): Promise<boolean> {
    return false;
  }

  async forget(step: PausableStep): Promise<void> {
    const { [step]: _gone, ...others } = this.unfinished;
    this.unfinished = others;
  }
}
