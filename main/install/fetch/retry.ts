import type { FetchFailure } from '../../nouns/fetch-failure.ts';

/** So many failures in a row without a new block, and a file gives up. */
export const MOST_FAILURES = 6;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A host that asks for more is better asked again by the user. */
const LONGEST_ASKED_SEC = 300;

/** Answers that another attempt may change: broken connections, overload, a proxy's mistakes. */
const PASSING: ReadonlySet<FetchFailure['code']> = new Set([
  'host-unreachable',
  'host-overloaded',
  'host-stalled',
  'wrong-answer',
]);

/** Another attempt finds the same certificate, and the same page of a network's login. */
const LASTING_WHY = /CERT|SIGNATURE|ALTNAME|SELF_SIGNED/;

/**
 * Milliseconds to wait before the next attempt; `null`: give up.
 * @param failures how often in a row it has failed, this time included
 * @param random from 0 to 1: clients that failed together come back one by one
 */
export function waitBeforeRetry(failure: FetchFailure, failures: number, random: number): number | null {
  if (!isPassing(failure) || failures >= MOST_FAILURES) return null;
  const askedSec = failure.code === 'host-overloaded' ? failure.retryAfterSec : null;
  if (askedSec !== null) return askedSec > LONGEST_ASKED_SEC ? null : askedSec * 1000;
  const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
  return waitMs * (0.5 + random / 2);
}

function isPassing(failure: FetchFailure): boolean {
  if (failure.code === 'host-unreachable') return !LASTING_WHY.test(failure.why);
  if (failure.code === 'wrong-answer') return failure.flaw !== 'web-page' && failure.flaw !== 'other-size';
  // An address with a signature expires; the next request gets a fresh one.
  if (failure.code === 'host-refused') return failure.redirected && failure.status === 403;
  return PASSING.has(failure.code);
}
