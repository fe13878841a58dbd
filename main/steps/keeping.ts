import type { Outside } from './nouns/outside.ts';
import type { PausedStep } from './nouns/step-table.ts';
import type { PausableStep } from './nouns/step-traits.ts';
import { type Later, Throttle } from './throttle.ts';

/** How much progress a killed process may lose. */
const KEEP_MS = 5_000;

interface Keeping {
  readonly step: PausableStep;
  readonly outside: Outside;
  readonly timer: Later;
  /** What would be left if the step ended now. */
  left(): PausedStep | null;
  /** Whether an error means that its progress is not wanted any more. */
  isForgotten(error: unknown): boolean;
}

/**
 * Runs `work` with its progress stored, from before its start: a killed process has no time for that. `work`
 * calls `keep` after each report.
 */
export async function keeping<T>(
  { step, outside, timer, left, isForgotten }: Keeping,
  work: (keep: () => void) => Promise<T>,
): Promise<T> {
  const keep = async () => {
    const now = left();
    if (now !== null) await outside.keep(now);
  };
  await keep();
  const writing = new Throttle(KEEP_MS, () => void keep(), timer);
  try {
    const result = await work(() => writing.ask());
    await outside.forget(step);
    return result;
  } catch (error) {
    await (isForgotten(error) ? outside.forget(step) : keep());
    throw error;
  } finally {
    writing.end();
  }
}
