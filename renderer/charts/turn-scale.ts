import type { Option } from '../../preload/contract.ts';

/** What a turn bar shows for an option. */
export interface Turn extends Pick<Option, 'models' | 'turnSec' | 'provenance'> {
  readonly rangeSec: Pick<Option['rangeSec'], 'llm' | 'tts' | 'total'>;
}

/** One scale for all turn bars of a page, so that lengths are comparable between cards. */
export interface TurnScale {
  readonly endSec: number;
  /** Some bar has words after its end: "6 s over", or the number at a broken end. */
  readonly hasWordsAfter: boolean;
}

/** A longer bar has a broken end with its number. */
export const LONGEST_SEC = 60;
/** Beyond the limit, so that its mark is never on the edge. */
const ROOM_AFTER_LIMIT = 1.2;

/** From 0 to the longest high end, at most 60 s. */
export function turnScale(turns: readonly Turn[], limitSec: number, isContended = false): TurnScale {
  const ends = turns.flatMap(({ turnSec, rangeSec }) => [turnSec.total ?? 0, rangeSec.total?.high ?? 0]);
  const models = turns.flatMap(({ turnSec, rangeSec }) => [turnSec.llm ?? 0, rangeSec.llm?.high ?? 0]);
  const isOver = ({ turnSec, rangeSec }: Turn) =>
    ((isContended ? rangeSec.llm?.high : null) ?? turnSec.llm ?? 0) > limitSec;
  const longest = Math.max(limitSec * ROOM_AFTER_LIMIT, ...ends, ...models);
  return {
    endSec: Math.min(LONGEST_SEC, longest),
    hasWordsAfter: longest > LONGEST_SEC || turns.some(isOver),
  };
}
