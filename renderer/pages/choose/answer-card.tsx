import { useId } from 'react';
import { turnPhrase } from '../../../main/words/turn-phrase.ts';
import type { Choice, Option } from '../../../preload/contract.ts';
import { FirstReplyMark } from '../../charts/first-reply-mark.tsx';
import { TurnBar } from '../../charts/turn-bar.tsx';
import type { TurnScale } from '../../charts/turn-scale.ts';
import { VerdictMark } from '../../charts/verdict-mark.tsx';
import { Term } from '../../terms/term.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import classes from './answer-card.module.css';
import { AnswerFacts } from './answer-facts.tsx';
import { AnswerWarnings } from './answer-warnings.tsx';
import { type Answer, isInTheCloud } from './answers.ts';
import { FasterVoice } from './faster-voice.tsx';
import { answerName } from './headline.ts';
import { WhyBest } from './why-best.tsx';

interface AnswerCardProps {
  readonly answer: Answer;
  /** Shared by the group, so that the browser knows which cards belong together. */
  readonly name: string;
  readonly scale: TurnScale;
  readonly limitSec: number;
  readonly isContended: boolean;
  readonly isPicked: boolean;
  /** It is the stored choice. */
  readonly isChosen: boolean;
  /** Only name, seconds and the model's lane. */
  readonly isFolded: boolean;
  pick(): void;
  /** Keeps this answer as it is there, such as with another voice. */
  keep(choice: Choice): void;
}

/** One answer: its name, the caller's wait, its costs and warnings. */
export function AnswerCard(props: AnswerCardProps) {
  const { answer, name, scale, limitSec, isContended, isPicked, isChosen, isFolded, pick, keep } = props;
  const { choose } = useTexts();
  const about = useId();
  const { option } = answer;
  return (
    <section className={classes.card} data-picked={isPicked} data-folded={isFolded}>
      <div className={classes.header}>
        <label className={classes.label}>
          <input
            type="radio"
            className={classes.radio}
            name={name}
            value={answer.kind}
            checked={isPicked}
            onChange={pick}
            aria-describedby={`${about} ${about}-verdict`}
          />
          <span className={classes.title}>
            <span className={classes.kind}>{kindOf(answer, choose)}</span>
            <span className={classes.name}>{titleOf(answer, choose)}</span>
          </span>
        </label>
        <Aside id={`${about}-verdict`} option={option} isContended={isContended} />
      </div>
      <p id={about}>
        <Turn answer={answer} isContended={isContended} />
      </p>
      {!(isFolded && isInTheCloud(option)) && (
        <TurnBar
          turn={option}
          verdict={option.verdict}
          {...{ scale, limitSec, isContended }}
          lanes={isFolded ? 'model' : 'both'}
        />
      )}
      <WhyBest {...{ answer, isChosen, keep }} />
      {!isFolded && (
        <>
          <AnswerFacts option={option} isContended={isContended} />
          <AnswerWarnings warnings={option.warnings} />
          <FasterVoice option={option} keep={keep} />
        </>
      )}
    </section>
  );
}

interface AsideProps {
  readonly id: string;
  readonly option: Option;
  readonly isContended: boolean;
}

/** The verdict, and the tier that the answer belongs to. */
function Aside({ id, option, isContended }: AsideProps) {
  return (
    <div id={id} className={classes.aside}>
      <VerdictMark verdict={option.verdict} />
      <FirstReplyMark firstReply={option.firstReply} isContended={isContended} />
      {option.tier !== null && <span className={classes.tier}>{option.tier}</span>}
    </div>
  );
}

type Words = ReturnType<typeof useTexts>['choose'];

function kindOf({ kind, option }: Answer, words: Words): string {
  return kind === 'recommended' && isInTheCloud(option) ? words.cloudRecommended : words.kinds[kind];
}

/** For the cloud, the models there. */
function titleOf(answer: Answer, words: Words): string {
  return answerName(answer, words) ?? answer.option.names.llm ?? words.theCloud;
}

function Turn({ answer, isContended }: Pick<AnswerCardProps, 'answer' | 'isContended'>) {
  const { choose } = useTexts();
  const format = useFormat();
  const { words, range } = turnPhrase(answer.option, isContended, choose.turn, format);
  return (
    <>
      <strong>{words}</strong>
      {range !== null && (
        <>
          {' '}
          <span className={classes.range}>
            (<Term name="range">{range}</Term>)
          </span>
        </>
      )}
    </>
  );
}
