import { SetupError } from '../nouns/setup-error.ts';

/** How a step ended. */
export type Ending = 'finished' | 'failed' | 'cancelled' | 'paused';

/** The requested ending, and the signal that carried it. */
interface Asked {
  readonly asked: 'cancelled' | 'paused' | null;
  readonly abort: AbortController;
}

/** How a step ended, by its error: it failed, unless it stopped because it was asked to. */
export function endingOf(error: unknown, { asked, abort }: Asked): Ending {
  return asked !== null && isBecauseOf(error, abort.signal) ? asked : 'failed';
}

/** Work that stops on request throws the signal's reason, or an error caused by it. */
function isBecauseOf(error: unknown, signal: AbortSignal): boolean {
  if (!signal.aborted) return false;
  return error === signal.reason || error instanceof SetupError || isCausedBy(error, signal.reason);
}

function isCausedBy(error: unknown, reason: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || error.cause === reason || isCausedBy(error.cause, reason);
}
