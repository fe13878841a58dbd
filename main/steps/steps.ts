import { asFailure } from './as-failure.ts';
import { type Ending, endingOf } from './ending.ts';
import { InMemory } from './in-memory.ts';
import { keeping } from './keeping.ts';
import type { LiveState } from './live-state.ts';
import type { Outside } from './nouns/outside.ts';
import { pausedBeside } from './nouns/paused-beside.ts';
import { StepBusy, StepCancelled, StepPaused } from './nouns/step-errors.ts';
import type { StepKind } from './nouns/step-kind.ts';
import {
  type PausedStep,
  type ReportBy,
  type RunningBy,
  type RunningSteps,
  STEPS,
  type StepName,
} from './nouns/step-table.ts';
import { canBePaused, inTheWayOf, type PausableStep } from './nouns/step-traits.ts';
import type { Task } from './nouns/task.ts';
import { type Later, later, Throttle } from './throttle.ts';

/** Ten snapshots a second are as many as anybody can see. */
export const REPORT_MS = 100;
/** How soon the end of a step in another process shows. */
const LOOK_MS = 5_000;

interface Run {
  readonly abort: AbortController;
  /** The requested ending. */
  asked: 'cancelled' | 'paused' | null;
  /** Resolves when the step is over and its clean-up done. */
  readonly over: Promise<Ending>;
  isOver(ending: Ending): void;
}

/** A run with its progress. */
interface Advancing<Step extends StepName> extends Run {
  now: RunningBy[Step];
}

/** The same table, for a step whose name is not known yet. */
const KINDS: { [Step in StepName]: StepKind<RunningBy[Step], ReportBy[Step], PausedStep> } = STEPS;

type Work<Step extends StepName, T> = (task: Task<Step>) => Promise<T>;

interface StepsOptions {
  readonly outside?: Outside;
  readonly now?: () => Date;
  readonly timer?: Later;
}

/** Runs, pauses, cancels and reports steps, side by side where they may. */
export class Steps {
  readonly #live: LiveState;
  readonly #outside: Outside;
  readonly #now: () => Date;
  readonly #timer: Later;
  readonly #runs = new Map<StepName, Run>();
  /** The progress of each step; the snapshot may be slightly behind. */
  #running: RunningSteps = {};
  #stopLooking = () => {};
  /** The one place where reports become snapshots. */
  readonly #reports: Throttle;

  constructor(live: LiveState, { outside, now = () => new Date(), timer = later }: StepsOptions = {}) {
    this.#live = live;
    this.#outside = outside ?? new InMemory(live.now.paused);
    this.#now = now;
    this.#timer = timer;
    this.#reports = new Throttle(REPORT_MS, () => live.change({ running: this.#running }), timer);
  }

  /**
   * @param first what is known before the work has begun; it is kept even if the process is killed at once
   * @throws StepBusy, StepCancelled, StepPaused, and whatever the work throws
   */
  async run<Step extends StepName, T>(step: Step, work: Work<Step, T>, first?: ReportBy[Step]): Promise<T> {
    const other = inTheWayOf(step, this.#runs.keys());
    if (other !== null) throw new StepBusy(other, { canPause: canBePaused(other) });
    const run = this.#begin(step, first);
    let ending: Ending = 'finished';
    try {
      await using _known = await this.#outside.enter(step);
      return await this.#work(step, run, work);
    } catch (error) {
      ending = endingOf(error, run);
      if (ending === 'cancelled') throw new StepCancelled(step);
      if (ending === 'paused') throw new StepPaused(step);
      // It has not failed: it has not started.
      if (!(error instanceof StepBusy)) this.#fail(step, error);
      throw error;
    } finally {
      this.#runs.delete(step);
      const { [step]: _ended, ...others } = this.#running;
      this.#publish(others);
      run.isOver(ending);
    }
  }

  /**
   * Ends a running step, and discards the progress of a paused one. Resolves, once it is over, to whether
   * this was the reason: it may just have finished.
   */
  async cancel(step: StepName): Promise<boolean> {
    if (this.#runs.has(step)) return (await this.#end(step, 'cancelled')) === 'cancelled';
    if (!canBePaused(step) || this.#outside.unfinished[step] === undefined) return false;
    await this.#outside.forget(step);
    this.#publish(this.#running);
    return true;
  }

  /** Stops a step here or in another process; starting it again resumes it. Returns as `cancel` does. */
  async pause(step: PausableStep): Promise<boolean> {
    if (!this.#runs.has(step)) return this.#outside.pauseElsewhere(step);
    return (await this.#end(step, 'paused')) === 'paused';
  }

  /** Shows what other processes have left unfinished, and pauses the steps that they asked to pause. */
  async lookOutside(): Promise<void> {
    await this.#outside.look();
    this.#publish(this.#running);
    for (const step of this.#outside.pauseWanted) void this.#end(step, 'paused');
    this.#stopLooking();
    if (this.#outside.elsewhere.length > 0)
      this.#stopLooking = this.#timer(LOOK_MS, () => void this.lookOutside());
  }

  async #end(step: StepName, as: 'cancelled' | 'paused'): Promise<Ending | null> {
    const run = this.#runs.get(step);
    if (run === undefined) return null;
    // Cancelling a step that is about to pause means that nothing should be kept.
    if (run.asked !== 'cancelled') run.asked = as;
    run.abort.abort();
    return run.over;
  }

  #begin<Step extends StepName>(step: Step, first?: ReportBy[Step]): Advancing<Step> {
    const { promise: over, resolve: isOver } = Promise.withResolvers<Ending>();
    const begun = KINDS[step].begun(this.#now().toISOString(), this.#outside.unfinished);
    const now = first === undefined ? begun : KINDS[step].advanced(begun, first, 0);
    const run: Advancing<Step> = { abort: new AbortController(), asked: null, over, isOver, now };
    this.#runs.set(step, run);
    const { [step]: _failed, ...failed } = this.#live.now.failed;
    this.#live.change({ failed });
    this.#publish({ ...this.#running, [step]: now });
    return run;
  }

  /** The progress of a pausable step is stored from its start on: a killed process has no time for it. */
  #work<Step extends StepName, T>(step: Step, run: Advancing<Step>, work: Work<Step, T>): Promise<T> {
    const { signal } = run.abort;
    const report = (reported: ReportBy[Step]) => this.#report(step, run, reported);
    const leftNow = () => KINDS[step].left(run.now, this.#now().toISOString());
    // It may have been asked to end while it waited for its turn: then what is left is kept or dropped as always.
    const begin = async (task: Task<Step>) => {
      signal.throwIfAborted();
      return work(task);
    };
    if (!canBePaused(step)) return begin({ signal, report });
    const isForgotten = (error: unknown) => endingOf(error, run) === 'cancelled';
    return keeping(
      { step, outside: this.#outside, timer: this.#timer, left: leftNow, isForgotten },
      (keep) => {
        const reportAndKeep = (reported: ReportBy[Step]) => {
          report(reported);
          keep();
        };
        return begin({ signal, report: reportAndKeep });
      },
    );
  }

  /** A late report of a step that is over changes nothing. */
  #report<Step extends StepName>(step: Step, run: Advancing<Step>, reported: ReportBy[Step]): void {
    if (this.#runs.get(step) !== run) return;
    const sec = (this.#now().getTime() - Date.parse(run.now.startedAt)) / 1000;
    run.now = KINDS[step].advanced(run.now, reported, sec);
    this.#running = { ...this.#running, [step]: run.now };
    this.#reports.ask();
  }

  #fail(step: StepName, error: unknown): void {
    const failedStep = { step, failedAt: this.#now().toISOString(), failure: asFailure(error) };
    this.#live.change({ failed: { ...this.#live.now.failed, [step]: failedStep } });
  }

  /** Starts, ends and pauses show at once, with everything reported until then. */
  #publish(running: RunningSteps): void {
    this.#running = running;
    this.#reports.settle();
    const { unfinished, elsewhere } = this.#outside;
    this.#live.change({ running, paused: pausedBeside(running, unfinished), elsewhere: [...elsewhere] });
  }
}
