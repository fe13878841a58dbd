import { type Choice, choiceOf } from '../../../preload/contract.ts';
import { Button } from '../../frame/button.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import classes from './answer-card.module.css';
import type { Answer } from './answers.ts';

interface WhyBestProps {
  readonly answer: Answer;
  /** It is chosen already: then there is nothing to press. */
  readonly isChosen: boolean;
  keep(choice: Choice): void;
}

/** What the best free model does better, one click to take it, and behind that sources and limits. */
export function WhyBest({ answer: { option, why }, isChosen, keep }: WhyBestProps) {
  const { choose, sentences } = useTexts();
  const format = useFormat();
  if (why === undefined) return null;
  const { claim, figures, rule, limits } = sentences.best(why, format);
  return (
    <div className={classes.why}>
      <p>{claim}</p>
      {!isChosen && (
        <Button small needsLink onClick={() => keep(choiceOf(option))}>
          {choose.card.takeModel(why.instructions.llm)}
        </Button>
      )}
      <details>
        <summary>{choose.card.whyBest}</summary>
        <ul className={classes.sources}>
          {figures.map((figure) => (
            <li key={figure}>{figure}</li>
          ))}
        </ul>
        <p>{rule}</p>
        <p>{limits.join(' ')}</p>
      </details>
    </div>
  );
}
