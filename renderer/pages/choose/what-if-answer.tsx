import { turnPhrase } from '../../../main/words/turn-phrase.ts';
import { isContendedAdvice, type Recommendation } from '../../../preload/contract.ts';
import { FirstReplyMark } from '../../charts/first-reply-mark.tsx';
import { ProvenanceKey } from '../../charts/provenance-key.tsx';
import { TurnBar } from '../../charts/turn-bar.tsx';
import { turnScale } from '../../charts/turn-scale.ts';
import { VerdictMark } from '../../charts/verdict-mark.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import { AnswerFacts } from './answer-facts.tsx';
import { AnswerWarnings } from './answer-warnings.tsx';
import { answerName } from './headline.ts';
import classes from './what-if.module.css';

interface WhatIfAnswerProps {
  readonly title: string;
  readonly recommendation: Recommendation;
}

/** The advice for the imagined machine. */
export function WhatIfAnswer({ title, recommendation }: WhatIfAnswerProps) {
  const { choose } = useTexts();
  const format = useFormat();
  const { recommended: option, limitSec } = recommendation;
  const isBusy = isContendedAdvice(recommendation);
  const { words, range } = turnPhrase(option, isBusy, choose.turn, format);
  return (
    <section className={classes.imagined}>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.name}>
        {answerName({ option }, choose) ?? option.names.llm ?? choose.theCloud}
        {option.tier !== null && <span className={classes.tier}>{option.tier}</span>}
      </p>
      <p className={classes.turn}>
        <span>
          {words}
          {range !== null && ` (${range})`}
        </span>
        <span>
          <VerdictMark verdict={option.verdict} />
          <FirstReplyMark firstReply={option.firstReply} isContended={isBusy} />
        </span>
      </p>
      <TurnBar
        turn={option}
        verdict={option.verdict}
        scale={turnScale([option], limitSec, isBusy)}
        limitSec={limitSec}
        isContended={isBusy}
      />
      <ProvenanceKey turns={[option]} isContended={isBusy} />
      <AnswerFacts option={option} isContended={isBusy} />
      <AnswerWarnings warnings={option.warnings} />
    </section>
  );
}
