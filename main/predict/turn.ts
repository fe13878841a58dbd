import type { TurnTokens } from '../../registry/schema.ts';
import type { Range } from '../benchmark/nouns/speed-profile.ts';
import type { PredictedSpeed } from './speed.ts';

/** Seconds per reply of a language model. */
export interface ReplySec {
  /** A later reply: the prompt before it is cached, unless the model reads it anew. */
  readonly later: number;
  /** The first reply: reads the system prompt too. */
  readonly first: number;
  /** Until the first sentence of a later reply is complete. */
  readonly firstSentence: number;
  /** Loading, and reading the system prompt; `null` without a load speed. */
  readonly warmUp: number | null;
  /** Of a later reply; `null` if the speed was given. */
  readonly range: Range | null;
  readonly firstRange: Range | null;
}

/**
 * Computes the seconds of a reply from the speed and the tokens of a turn.
 * @param rereads the model reads the whole prompt before each reply, so a later one takes as long as the first
 */
export function replySec(speed: PredictedSpeed, turn: TurnTokens, rereads = false): ReplySec {
  const prompt = (tokens: number) => tokens / speed.prefillTokensPerSec;
  const reply = (tokens: number) => tokens / speed.decodeTokensPerSec;
  const continued = prompt(turn.new_prompt_tokens) + reply(turn.reply_tokens);
  const systemSec = prompt(turn.system_prompt_tokens);
  const first = systemSec + continued;
  const later = rereads ? first : continued;
  const readSec = prompt(turn.new_prompt_tokens) + (rereads ? systemSec : 0);
  const { loadSec, relativeRange } = speed;
  return {
    later,
    first,
    firstSentence: readSec + reply(turn.first_sentence_tokens),
    warmUp: loadSec === null ? null : loadSec + systemSec,
    range: relativeRange && between(later, relativeRange),
    firstRange: relativeRange && between(first, relativeRange),
  };
}

/** The range of seconds for a range of speed: higher speed means fewer seconds. */
export function between(sec: number, { low, high }: Range): Range {
  return { low: sec / high, high: sec / low };
}

/**
 * How many calls can be served at once: the first reply of each, one after the other, must come
 * within `safeSec`, because interleaved calls break the cached prompt.
 */
export function concurrentCalls(firstReplySec: number, safeSec: number, tierCalls: number | null): number {
  return Math.max(1, Math.min(tierCalls ?? Number.POSITIVE_INFINITY, Math.floor(safeSec / firstReplySec)));
}
