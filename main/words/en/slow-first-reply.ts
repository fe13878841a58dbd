import type { SlowFirstReply } from '../../recommend/nouns/notice.ts';
import type { Format } from '../format.ts';

/** That the first reply of a call is over the limit, and what helps. */
export function slowFirstReplyWords(notice: SlowFirstReply, format: Format): string {
  const { llm, sec, limitSec, tokens, savedSec, busyRange } = notice;
  const takes =
    busyRange === undefined
      ? format.secondsAgainst(sec, limitSec)
      : `up to ${format.upToSeconds(busyRange.high)}, measured while busy`;
  return [
    `The first reply of a call with ${llm} takes ${takes}; the limit is ${format.limitSeconds(limitSec)}.`,
    'The model reads the whole prompt before it.',
    'A warm-up of the server with the real prompt does that before the first call.',
    `Each ${format.count(tokens)} tokens fewer in the prompt save ${format.seconds(savedSec)} here.`,
  ].join(' ');
}

/** `First reply 22 s, limit 10 s` */
export function shortFirstReply({ sec, limitSec, busyRange }: SlowFirstReply, format: Format): string {
  const takes =
    busyRange === undefined
      ? format.secondsBesideLimit(sec, limitSec)
      : `up to ${format.upToSeconds(busyRange.high)}`;
  return `First reply of a call: ${takes}, limit ${format.limitSeconds(limitSec)}`;
}
