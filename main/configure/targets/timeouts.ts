import type { ConfigWarning } from '../nouns/config-warning.ts';

/** A reply may take this much longer than predicted before it is given up. */
const MARGIN = 1.3;

/** Seconds after which the voice server gives up. */
export interface Timeout {
  readonly sec: number;
  /** The wait that the listed seconds were too short for; `null`: they are long enough, or no wait is known. */
  readonly raisedForSec: number | null;
}

/** The listed seconds, or as many whole ones as the wait needs. `waitSec` null: not known. */
export function timeout(listedSec: number, waitSec: number | null): Timeout {
  const needed = waitSec === null ? 0 : secFor(waitSec);
  return needed > listedSec ? { sec: needed, raisedForSec: waitSec } : { sec: listedSec, raisedForSec: null };
}

/** Whole seconds that leave the margin above a wait. */
export function secFor(waitSec: number): number {
  return Math.ceil(MARGIN * waitSec);
}

/** @param key of `.env`, or a place in a YAML file, joined with dots */
export function raisedWarnings(key: string, { sec, raisedForSec }: Timeout): ConfigWarning[] {
  return raisedForSec === null ? [] : [{ code: 'timeout-raised', key, sec, waitSec: raisedForSec }];
}
