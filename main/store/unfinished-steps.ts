import type { Outside } from '../steps/nouns/outside.ts';
import type { PausedStep, PausedSteps } from '../steps/nouns/running-step.ts';
import type { StepName } from '../steps/nouns/step-name.ts';
import { canBePaused, type PausableStep } from '../steps/nouns/step-traits.ts';
import { enterStep, stepsEntered } from './step-lock.ts';
import type { Store } from './store.ts';

/** What steps have left unfinished, kept with the state; and what other processes of this user run. */
export class UnfinishedSteps implements Outside {
  readonly #store: Store;
  readonly #entered = new Set<StepName>();
  #elsewhere: readonly StepName[] = [];
  /** Each after the one before: what was written last counts. */
  #writing: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** @throws RunsElsewhere */
  async enter(step: StepName): Promise<AsyncDisposable> {
    const release = await enterStep(this.#store.folder, step);
    this.#entered.add(step);
    return {
      [Symbol.asyncDispose]: async () => {
        this.#entered.delete(step);
        await release();
      },
    };
  }

  async look(): Promise<void> {
    const entered = await stepsEntered(this.#store.folder);
    this.#elsewhere = entered.filter((step) => !this.#entered.has(step));
  }

  get unfinished(): PausedSteps {
    const { install } = this.#store.saved.unfinished;
    return install === undefined || this.#elsewhere.includes('install') ? {} : { install };
  }

  get isBusy(): boolean {
    return this.#elsewhere.some(canBePaused);
  }

  keep(step: PausedStep): Promise<void> {
    return this.#write((unfinished) => ({ ...unfinished, [step.step]: step }));
  }

  forget(step: PausableStep): Promise<void> {
    return this.#write(({ [step]: _gone, ...others }) => others);
  }

  #write(change: (unfinished: PausedSteps) => PausedSteps): Promise<void> {
    this.#writing = this.#writing.then(() =>
      this.#store.save((saved) => ({ ...saved, unfinished: change(saved.unfinished) })),
    );
    return this.#writing;
  }
}
