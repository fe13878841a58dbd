import { awaitedThoughts } from '../recommend/nouns/awaited-thoughts.ts';
import type { Option } from '../recommend/nouns/recommendation.ts';
import { isScaled } from '../recommend/nouns/scaled-seconds.ts';
import type { turn } from './en/turn.ts';
import type { Format } from './format.ts';

/** Seconds of a turn for a heading, a card or a line, with their source. */
export interface TurnPhrase {
  /** `about 14 s per turn` */
  readonly words: string;
  /** `13-16`; `null`: none is known, or the phrase itself is the range. */
  readonly range: string | null;
}

type Words = typeof turn;

/** A contended measurement has a range instead of a number, the cloud an upper limit. What a caller waits for thoughts is added. */
export function turnPhrase(option: Option, isContended: boolean, words: Words, format: Format): TurnPhrase {
  const { total } = option.turnSec;
  const range = option.rangeSec.total;
  if (total === null) return { words: words.unknown, range: null };
  if (option.models.llm === null) return { words: words.under(format.limitSeconds(total)), range: null };
  const thinking = (phrase: string) => withThoughts(phrase, option, words, format);
  if (isContended && range !== null) {
    const { low, high } = format.ends(range);
    return { words: thinking(words.between(low, high)), range: null };
  }
  const central = words[basisOf(option)](format.seconds(total));
  return { words: thinking(central), range: range && format.range(range) };
}

/** A phrase about the seconds of a turn, and those of the thoughts that callers wait for besides. */
export function withThoughts(phrase: string, option: Option, words: Words, format: Format): string {
  const thoughts = awaitedThoughts(option);
  if (thoughts === null) return phrase;
  const add = thoughts.sometimes ? words.withSomeThoughts : words.withThoughts;
  return add(phrase, format.seconds(thoughts.sec));
}

function basisOf(option: Option): 'about' | 'byTheList' | 'scaled' {
  if (isScaled(option)) return 'scaled';
  return option.provenance.llm === 'registry' ? 'byTheList' : 'about';
}
