import type { LocalRun } from './local-run.ts';
import type { SlowFirstReply } from './nouns/notice.ts';
import type { FirstReply } from './nouns/recommendation.ts';
import { isContended, type Subject } from './subject.ts';

/** A step by which prompts get shorter: about three lines of instructions. */
const STEP_TOKENS = 50;

/**
 * The model's part of the first reply of a call, which reads the whole system prompt too; `null` without a speed. It
 * changes no verdict: a later reply is the rule. As there, the slow end of a contended measurement counts.
 */
export function firstReply({ reply }: LocalRun, subject: Subject): FirstReply | null {
  if (reply === null) return null;
  const { first: sec, firstRange: range, later } = reply;
  const countedSec = isContended(subject) && range !== null ? range.high : sec;
  const limitSec = subject.registry.safe_llm_latency_sec;
  // Where every reply reads the whole prompt, the first is no slower, no warm-up helps, and the verdict says enough.
  return { sec, range, limitSec, isSlow: countedSec > limitSec && sec > later };
}

/** That the first reply takes longer than the limit, and what a shorter prompt would save here. */
export function firstReplyNotices(run: LocalRun, subject: Subject): SlowFirstReply[] {
  const first = firstReply(run, subject);
  if (first === null || !first.isSlow || run.speed === null) return [];
  const { sec, range, limitSec } = first;
  return [
    {
      code: 'slow-first-reply',
      llm: run.llm.shortName,
      sec,
      limitSec,
      tokens: STEP_TOKENS,
      savedSec: STEP_TOKENS / run.speed.prefillTokensPerSec,
      ...(isContended(subject) && range !== null && { busyRange: range }),
    },
  ];
}
