import type { SlowFirstReply } from '../../recommend/nouns/notice.ts';
import type { Format } from '../format.ts';

/** That the first reply of a call is over the limit, and what helps. */
export function slowFirstReplyWords(notice: SlowFirstReply, format: Format): string {
  const { llm, sec, limitSec, tokens, savedSec, busyRange } = notice;
  const takes =
    busyRange === undefined
      ? format.secondsAgainst(sec, limitSec)
      : `bis zu ${format.upToSeconds(busyRange.high)}, unter Last gemessen`;
  return [
    `Die erste Antwort eines Anrufs dauert mit ${llm} ${takes}; die Grenze ist ${format.limitSeconds(limitSec)}.`,
    'Davor liest das Modell den ganzen Prompt.',
    'Ein Anlauf des Servers mit dem echten Prompt erledigt das vor dem ersten Anruf.',
    `Je ${format.count(tokens)} Token weniger im Prompt sparen hier ${format.seconds(savedSec)}.`,
  ].join(' ');
}

/** `Erste Antwort eines Anrufs: 22 s, Grenze 10 s` */
export function shortFirstReply({ sec, limitSec, busyRange }: SlowFirstReply, format: Format): string {
  const takes =
    busyRange === undefined
      ? format.secondsBesideLimit(sec, limitSec)
      : `bis zu ${format.upToSeconds(busyRange.high)}`;
  return `Erste Antwort eines Anrufs: ${takes}, Grenze ${format.limitSeconds(limitSec)}`;
}
