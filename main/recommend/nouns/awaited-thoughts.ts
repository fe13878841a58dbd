import type { Option } from './recommendation.ts';

export interface AwaitedThoughts {
  readonly sec: number;
  /** The model itself decides whether it thinks. */
  readonly sometimes: boolean;
}

/**
 * For how long callers also wait for a model's thoughts, which none of the option's seconds contains. `null`: it does
 * not think, a target switches that off, or its speed is unknown.
 */
export function awaitedThoughts({ warnings }: Pick<Option, 'warnings'>): AwaitedThoughts | null {
  for (const warning of warnings) {
    if (warning.code === 'thinks-first') return awaited(warning.addedSec, warning.sometimes);
    if (warning.code === 'forced-always-thinks' && warning.reason.code === 'always-thinks') {
      return awaited(warning.reason.addedSec, false);
    }
  }
  return null;
}

const awaited = (sec: number | null, sometimes: boolean) => (sec === null ? null : { sec, sometimes });
