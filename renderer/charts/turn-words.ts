import type { charts } from '../../main/words/en/charts.ts';
import type { Format } from '../../main/words/format.ts';
import type { Verdict } from '../../preload/contract.ts';
import type { Turn } from './turn-scale.ts';

/** A turn bar in words, for screen readers and for those who want the figures. */
export interface TurnWords {
  /** `STT 2.0 s registry, LLM 9.3 s predicted (8.7-11), TTS 3.0 s registry`; `null`: unknown in the cloud */
  readonly parts: string | null;
  /** The whole turn, the limit of the model and its verdict. */
  readonly caption: string;
  /** After the lane of the model: `6 s over`. */
  readonly over: string | null;
}

export interface TurnFacts {
  readonly turn: Turn;
  readonly limitSec: number;
  readonly overSec: number | null;
  readonly isContended: boolean;
  readonly verdict: Verdict;
}

/** The figures of a turn as text. */
export function turnWords(facts: TurnFacts, texts: typeof charts, format: Format): TurnWords {
  const { turn, overSec, isContended } = facts;
  const isBusy = isContended && turn.rangeSec.llm !== null;
  const over = isBusy ? texts.upToOver : texts.over;
  return {
    parts: turn.models.llm === null ? null : localParts(facts, texts, format),
    caption: caption(facts, isBusy, texts, format),
    over: overSec === null ? null : over(format.seconds(overSec)),
  };
}

function localParts(
  { turn, limitSec, isContended }: TurnFacts,
  texts: typeof charts,
  format: Format,
): string {
  const { turnSec, provenance, rangeSec } = turn;
  const names = texts.parts;
  const part = (name: 'stt' | 'llm' | 'tts') => {
    const source = provenance[name];
    const sec = turnSec[name];
    const range = name === 'stt' ? null : rangeSec[name];
    if (sec === null || source === null) return texts.partUnknown(names[name]);
    if (isContended && range !== null) {
      return texts.partBetween(names[name], format.secondsRange(range), texts.provenance[source]);
    }
    const seconds = name === 'llm' ? format.secondsBesideLimit(sec, limitSec) : format.seconds(sec);
    return texts.part(names[name], seconds, texts.provenance[source], range && format.range(range));
  };
  return [part('stt'), part('llm'), part('tts')].join(', ');
}

function caption(facts: TurnFacts, isBusy: boolean, texts: typeof charts, format: Format): string {
  const { turn, limitSec, verdict } = facts;
  const { total } = turn.turnSec;
  const range = turn.rangeSec.total;
  const words = texts.turnCaption;
  if (total === null) return `${words.unknown}.`;
  if (turn.models.llm === null) return `${words.under(format.limitSeconds(total))}. ${texts.modelInCloud}.`;
  const whole =
    isBusy && range !== null
      ? words.between(format.secondsRange(range))
      : words.about(format.seconds(total), range && format.secondsRange(range));
  return `${whole}; ${words.limit(format.limitSeconds(limitSec), texts.verdictSaid[verdict])}.`;
}
