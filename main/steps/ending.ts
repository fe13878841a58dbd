import { SetupError } from '../nouns/setup-error.ts';

/** How a step ended. */
export type Ending = 'finished' | 'failed' | 'cancelled' | 'paused';

/** What it was asked to end as, and the signal that told it. */
interface Asked {
  readonly asked: 'cancelled' | 'paused' | null;
  readonly abort: AbortController;
}

/** What an error says of the end: it failed, unless it stopped because it was told to. */
export function endingOf(error: unknown, { asked, abort }: Asked): Ending {
  return asked !== null && isBecauseOf(error, abort.signal) ? asked : 'failed';
}

/** What stops because it was told to throws the signal's reason, or something caused by it. */
function isBecauseOf(error: unknown, signal: AbortSignal): boolean {
  if (!signal.aborted) return false;
  return error === signal.reason || error instanceof SetupError || isCausedBy(error, signal.reason);
}

function isCausedBy(error: unknown, reason: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || error.cause === reason || isCausedBy(error.cause, reason);
}
