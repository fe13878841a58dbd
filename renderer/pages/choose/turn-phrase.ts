import type { choose } from '../../../main/words/en/choose.ts';
import type { Format } from '../../../main/words/format.ts';
import type { Option } from '../../../preload/contract.ts';
import { isInTheCloud } from './answers.ts';

/** Seconds of a turn for a heading or a card, with their source. */
export interface TurnPhrase {
  /** `about 14 s per turn` */
  readonly words: string;
  /** `13-16`; `null`: none is known, or the phrase itself is the range. */
  readonly range: string | null;
}

type Words = (typeof choose)['turn'];

/** A contended measurement has a range instead of a number, the cloud an upper limit. */
export function turnPhrase(option: Option, isContended: boolean, words: Words, format: Format): TurnPhrase {
  const { total } = option.turnSec;
  const range = option.rangeSec.total;
  if (total === null) return { words: words.unknown, range: null };
  if (isInTheCloud(option)) return { words: words.under(format.limitSeconds(total)), range: null };
  if (isContended && range !== null) {
    const { low, high } = format.ends(range);
    return { words: words.between(low, high), range: null };
  }
  const about = option.provenance.llm === 'registry' ? words.byTheList : words.about;
  return { words: about(format.seconds(total)), range: range && format.range(range) };
}
