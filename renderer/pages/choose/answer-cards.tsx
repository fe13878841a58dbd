import { useMediaQuery } from '@mantine/hooks';
import { useId } from 'react';
import { type Choice, isContendedAdvice, type Recommendation } from '../../../preload/contract.ts';
import { turnScale } from '../../charts/turn-scale.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { AnswerCard } from './answer-card.tsx';
import classes from './answer-cards.module.css';
import { type Answer, type AnswerKind, isChosen } from './answers.ts';

interface AnswerCardsProps {
  readonly answers: readonly Answer[];
  readonly recommendation: Recommendation;
  readonly picked: AnswerKind;
  /** The stored choice. */
  readonly choice: Choice | null;
  pick(kind: AnswerKind): void;
  keep(choice: Choice): void;
}

/** More open cards would not fit on a page: then only the first and the selected one are open. */
const MOST_OPEN = 3;
const PHONE = '(max-width: 599px)';

/** The answers side by side, with their turns on one scale. Arrow keys move between them. */
export function AnswerCards({ answers, recommendation, picked, choice, pick, keep }: AnswerCardsProps) {
  const { choose } = useTexts();
  const name = useId();
  const isPhone = useMediaQuery(PHONE, false, { getInitialValueInEffect: false });
  const { limitSec } = recommendation;
  const scale = turnScale(
    answers.map(({ option }) => option),
    limitSec,
    isContendedAdvice(recommendation),
  );
  return (
    <fieldset className={classes.answers} data-count={answers.length} data-answers>
      <legend className={classes.legend}>{choose.answers}</legend>
      {answers.map((answer, index) => {
        const isPicked = answer.kind === picked;
        return (
          <AnswerCard
            key={answer.kind}
            {...{ answer, name, scale, limitSec, isPicked }}
            isChosen={isChosen(answer, choice)}
            isContended={isContendedAdvice(recommendation)}
            isFolded={!isPicked && (isPhone || (answers.length > MOST_OPEN && index > 0))}
            pick={() => pick(answer.kind)}
            keep={(wanted) => {
              pick(answer.kind);
              keep(wanted);
            }}
          />
        );
      })}
    </fieldset>
  );
}
