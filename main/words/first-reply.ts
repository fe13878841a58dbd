import type { FirstReply } from '../recommend/nouns/recommendation.ts';
import type { Format } from './format.ts';

/**
 * The seconds to show beside a verdict: `22 s`, or `20-25 s` if they were measured while busy; `null`: the first reply
 * is in time, or unknown.
 */
export function slowFirstReplySeconds(
  first: FirstReply | null,
  busy: boolean,
  format: Format,
): string | null {
  if (first === null || !first.isSlow) return null;
  const { sec, range, limitSec } = first;
  return busy && range !== null ? format.secondsRange(range) : format.secondsBesideLimit(sec, limitSec);
}
