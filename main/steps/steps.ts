import type { Failure } from '../nouns/failure.ts';
import { SetupError } from '../nouns/setup-error.ts';
import type { LiveState } from './live-state.ts';
import { NO_PROGRESS, type Reported, type RunningStep, type StepName, type Task } from './nouns/step.ts';
import { StepBusy, StepCancelled } from './nouns/step-errors.ts';
import { withPoint } from './trace.ts';

interface Running {
  readonly step: StepName;
  readonly abort: AbortController;
  /** Settles when the step is over and its clean-up done; answers whether it was cancelled. */
  readonly over: Promise<boolean>;
}

/** Runs, cancels and reports one step at a time. */
export class Steps {
  readonly #live: LiveState;
  readonly #now: () => Date;
  #running: Running | undefined;

  constructor(live: LiveState, now: () => Date = () => new Date()) {
    this.#live = live;
    this.#now = now;
  }

  /** @throws StepBusy, StepCancelled, and whatever the work throws */
  async run<T>(step: StepName, work: (task: Task) => Promise<T>): Promise<T> {
    if (this.#running !== undefined) throw new StepBusy(this.#running.step);
    const abort = new AbortController();
    const { promise: over, resolve: isOver } = Promise.withResolvers<boolean>();
    this.#running = { step, abort, over };
    this.#begin(step);

    let cancelled = false;
    try {
      return await work({ signal: abort.signal, report: (progress) => this.#report(abort, progress) });
    } catch (error) {
      cancelled = isCancellation(error, abort.signal);
      if (cancelled) throw new StepCancelled(step);
      // It has not failed: it has not begun.
      if (error instanceof StepBusy) throw error;
      this.#live.change({ failed: { step, failure: asFailure(error) } });
      throw error;
    } finally {
      this.#running = undefined;
      this.#live.change({ running: null });
      isOver(cancelled);
    }
  }

  /** Answers, once the step is over, whether that was because of this: it may just have finished. */
  async cancel(step: StepName): Promise<boolean> {
    if (this.#running?.step !== step) return false;
    this.#running.abort.abort();
    return this.#running.over;
  }

  #begin(step: StepName): void {
    const { failed } = this.#live.now;
    this.#live.change({
      running: { step, progress: NO_PROGRESS, startedAt: this.#now().toISOString(), trace: [] },
      failed: failed?.step === step ? null : failed,
    });
  }

  /** A late report of a step that is over changes nothing. */
  #report(abort: AbortController, reported: Reported): void {
    const { running } = this.#live.now;
    if (this.#running?.abort !== abort || running === null) return;
    this.#live.change({ running: advanced(running, reported, this.#now()) });
  }
}

function advanced(running: RunningStep, reported: Reported, now: Date): RunningStep {
  const progress = { ...NO_PROGRESS, ...reported };
  const fraction = forward(running.progress.fraction, progress.fraction);
  const sec = (now.getTime() - Date.parse(running.startedAt)) / 1000;
  return { ...running, progress: { ...progress, fraction }, trace: withPoint(running.trace, progress, sec) };
}

/** Progress that ran back, or could no longer be told, stays where it was. */
function forward(before: number | null, reported: number | null): number | null {
  if (reported === null || Number.isNaN(reported)) return before;
  return Math.min(1, Math.max(before ?? 0, reported));
}

/** What stops because it was told to throws the signal's reason, or something caused by it. */
function isCancellation(error: unknown, signal: AbortSignal): boolean {
  if (!signal.aborted) return false;
  return error === signal.reason || error instanceof SetupError || isCausedBy(error, signal.reason);
}

function isCausedBy(error: unknown, reason: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || error.cause === reason || isCausedBy(error.cause, reason);
}

/** What a wizard is shown. */
export function asFailure(error: unknown): Failure {
  if (error instanceof SetupError) return error.failure;
  return { code: 'bug', said: error instanceof Error ? error.message : String(error) };
}
