import { setTimeout as sleep } from 'node:timers/promises';
import type { Outside } from '../steps/nouns/outside.ts';
import type { PausedStep, PausedSteps, StepName } from '../steps/nouns/step-table.ts';
import { canBePaused, type PausableStep } from '../steps/nouns/step-traits.ts';
import type { Saved } from './state-file.ts';
import { enterStep, stepsEntered } from './step-lock.ts';
import type { Store } from './store.ts';

/**
 * A process that is asked to pause a step checks after a moment; one that does not check at all is not waited
 * for.
 */
const PAUSE_PATIENCE_MS = 15_000;
const LOOK_MS = 100;

/** What steps have left unfinished, stored with the state; and what other processes of this user run. */
export class UnfinishedSteps implements Outside {
  readonly #store: Store;
  readonly #entered = new Set<StepName>();
  #elsewhere: readonly PausableStep[] = [];
  /** Writes are serialised: the last one counts. */
  #writing: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** @throws RunsElsewhere */
  async enter(step: StepName): Promise<AsyncDisposable> {
    const release = await enterStep(this.#store.folder, step);
    this.#entered.add(step);
    // Requests from before its start are obsolete.
    if (canBePaused(step)) await this.#wantPause(step, false);
    return {
      [Symbol.asyncDispose]: async () => {
        this.#entered.delete(step);
        await release();
      },
    };
  }

  async look(): Promise<void> {
    const entered = await stepsEntered(this.#store.folder);
    this.#elsewhere = entered.filter(canBePaused).filter((step) => !this.#entered.has(step));
  }

  get unfinished(): PausedSteps {
    const { install } = this.#store.saved.unfinished;
    return install === undefined || this.#elsewhere.includes('install') ? {} : { install };
  }

  get elsewhere(): readonly PausableStep[] {
    return this.#elsewhere;
  }

  keep(step: PausedStep): Promise<void> {
    return this.#write(({ unfinished, ...saved }) => ({
      ...saved,
      unfinished: { ...unfinished, [step.step]: step },
    }));
  }

  forget(step: PausableStep): Promise<void> {
    return this.#write(({ unfinished: { [step]: _gone, ...others }, ...saved }) => ({
      ...saved,
      unfinished: others,
    }));
  }

  get pauseWanted(): readonly PausableStep[] {
    return this.#store.saved.pauseWanted;
  }

  async pauseElsewhere(step: PausableStep): Promise<boolean> {
    const isElsewhere = async () => (await stepsEntered(this.#store.folder)).includes(step);
    if (!(await isElsewhere())) return false;
    await this.#wantPause(step, true);
    const untilMs = performance.now() + PAUSE_PATIENCE_MS;
    while (performance.now() < untilMs) {
      if (!(await isElsewhere())) return true;
      await sleep(LOOK_MS);
    }
    return false;
  }

  #wantPause(step: PausableStep, isWanted: boolean): Promise<void> {
    return this.#write(({ pauseWanted, ...saved }) => ({
      ...saved,
      pauseWanted: [...pauseWanted.filter((other) => other !== step), ...(isWanted ? [step] : [])],
    }));
  }

  #write(change: (saved: Saved) => Saved): Promise<void> {
    this.#writing = this.#writing.then(() => this.#store.save(change));
    return this.#writing;
  }
}
