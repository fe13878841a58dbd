import type { InstallProgress } from '../../main/install/nouns/step.ts';
import { LiveState } from '../../main/steps/live-state.ts';
import { emptyState, type SetupState } from '../../main/steps/nouns/setup-state.ts';
import { Steps } from '../../main/steps/steps.ts';
import { Timeline } from './timeline.ts';

/** Steps with a simulated clock; `snapshots` are those made since. */
export function given() {
  const timeline = new Timeline();
  const snapshots: SetupState[] = [];
  const live = new LiveState(emptyState('r1'));
  live.onChange(() => snapshots.push(live.now));
  const steps = new Steps(live, { now: timeline.now, timer: timeline.later });
  return { live, steps, timeline, snapshots };
}

/** Work that runs until it is asked to stop. */
export function untilStopped({ signal }: { readonly signal: AbortSignal }): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

/** A download of one file. */
export function fetched(fetchedBytes: number, bytes = 1000): InstallProgress {
  const file = { id: 'phi-3-mini', bytes, fetchedBytes, state: 'fetching' as const };
  return { files: [file], bytesPerSec: 100, waitingFor: null };
}
