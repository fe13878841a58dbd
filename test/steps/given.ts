import type { InstallProgress } from '../../main/install/nouns/step.ts';
import { InMemory } from '../../main/steps/in-memory.ts';
import { LiveState } from '../../main/steps/live-state.ts';
import type { Outside } from '../../main/steps/nouns/outside.ts';
import { emptyState, type SetupState } from '../../main/steps/nouns/setup-state.ts';
import { Steps } from '../../main/steps/steps.ts';
import { Timeline } from './timeline.ts';

/** Steps with a simulated clock; `snapshots` are those made since. */
export function given(outside?: Outside) {
  const timeline = new Timeline();
  const snapshots: SetupState[] = [];
  const live = new LiveState(emptyState('r1'));
  live.onChange(() => snapshots.push(live.now));
  const steps = new Steps(live, {
    now: timeline.now,
    timer: timeline.later,
    ...(outside && { outside }),
  });
  return { live, steps, timeline, snapshots };
}

/** Where a step waits before it begins, as for a lock. */
export class Queue extends InMemory {
  readonly #turn = Promise.withResolvers<void>();

  override async enter(): Promise<AsyncDisposable> {
    await this.#turn.promise;
    return { [Symbol.asyncDispose]: async () => {} };
  }

  /** From now on everybody may begin. */
  open(): void {
    this.#turn.resolve();
  }
}

/** Work that runs until it is asked to stop. */
export function untilStopped({ signal }: { readonly signal: AbortSignal }): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

/** A download of one file. */
export function fetched(fetchedBytes: number, bytes = 1000): InstallProgress {
  const file = { id: 'phi-3-mini', bytes, fetchedBytes, state: 'fetching' as const };
  return { request: null, files: [file], bytesPerSec: 100, waitingFor: null };
}
