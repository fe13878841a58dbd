import type { choose } from '../../../main/words/en/choose.ts';
import { slowFirstReplySeconds } from '../../../main/words/first-reply.ts';
import type { Format } from '../../../main/words/format.ts';
import { turnPhrase } from '../../../main/words/turn-phrase.ts';
import {
  isContendedAdvice,
  isSpeedCurrent,
  type Recommendation,
  type SetupState,
} from '../../../preload/contract.ts';
import { type Answer, isInTheCloud } from './answers.ts';

export interface Headline {
  readonly heading: string;
  readonly lead: string;
}

export interface HeadlineFacts {
  readonly state: SetupState;
  readonly recommendation: Recommendation;
  /** The subject of the heading. */
  readonly answer: Answer;
  /** It is the user's stored choice. */
  readonly isKept: boolean;
}

type Words = typeof choose;

/** The answer in one line, and its meaning for a call in another. */
export function headline(facts: HeadlineFacts, words: Words, format: Format): Headline {
  return { heading: heading(facts, words, format), lead: lead(facts, words, format) };
}

/** `Phi-3-mini`; `null` if the cloud replies. */
export function answerName({ option }: Pick<Answer, 'option'>, words: Words): string | null {
  if (isInTheCloud(option)) return null;
  return option.names.llm ?? option.models.llm ?? words.unknownModel;
}

function heading({ answer, recommendation, isKept }: HeadlineFacts, words: Words, format: Format): string {
  const { option } = answer;
  const turn = turnPhrase(option, isContendedAdvice(recommendation), words.turn, format).words;
  const name = answerName(answer, words);
  if (isKept) return words.heading.kept(name, turn);
  if (name !== null) return words.heading[option.verdict](name, turn);
  return answer.kind === 'recommended' ? words.heading.cloud(turn) : words.heading.cloudChosen(turn);
}

function lead(facts: HeadlineFacts, words: Words, format: Format): string {
  const { state, answer, isKept } = facts;
  if (isKept) return words.lead.kept;
  if (isInTheCloud(answer.option)) {
    return answer.kind === 'recommended' ? words.lead.cloud : words.lead.cloudChosen;
  }
  if (state.speed !== null && !isSpeedCurrent(state)) {
    return words.lead.stale(format.day(state.speed.measuredAt));
  }
  return state.speed === null ? words.lead.unmeasured : reply(facts, words, format);
}

function reply({ answer, recommendation }: HeadlineFacts, words: Words, format: Format): string {
  const { limitSec } = recommendation;
  const { turnSec, rangeSec } = answer.option;
  const limit = format.limitSeconds(limitSec);
  if (turnSec.llm === null) return words.lead.replyUnknown(limit);
  const isBusy = isContendedAdvice(recommendation);
  const first = slowFirst(answer.option, isBusy, words, format);
  if (isBusy && rangeSec.llm !== null) {
    const { low, high } = format.ends(rangeSec.llm);
    return `${words.lead.replyBetween(low, high, limit)}${first}`;
  }
  return `${words.lead.reply(format.secondsBesideLimit(turnSec.llm, limitSec), limit)}${first}`;
}

/** A further sentence where the first reply is over the limit, else nothing. */
function slowFirst({ firstReply }: Answer['option'], isBusy: boolean, words: Words, format: Format): string {
  const seconds = slowFirstReplySeconds(firstReply, isBusy, format);
  return seconds === null ? '' : ` ${words.lead.firstReply(seconds)}`;
}
