import type { Format } from '../../main/words/format.ts';
import type { TrialReport } from '../../preload/contract.ts';

/** Other programs took the processor: its seconds are an upper limit. */
export function isBusy({ warnings }: Pick<TrialReport, 'warnings'>): boolean {
  return warnings.some(({ code }) => code === 'trial-contended');
}

/**
 * The measured reply as every view writes it: `9.6 s`; one that misses the limit with a decimal, as its warning does:
 * `11.8 s`. `null`: not measured.
 */
export function replySeconds(
  { parts, limitSec, isTooSlow }: Pick<TrialReport, 'parts' | 'limitSec' | 'isTooSlow'>,
  format: Format,
): string | null {
  const sec = parts.llm.measuredSec;
  if (sec === null) return null;
  return isTooSlow ? format.secondsAgainst(sec, limitSec) : format.secondsBesideLimit(sec, limitSec);
}
