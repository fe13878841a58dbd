import { useId } from 'react';
import type { InstallProgress } from '../../../preload/contract.ts';
import { Button } from '../../frame/button.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './end-question.module.css';
import { againSec, unfinishedBytes } from './progress.ts';
import type { Ending } from './use-ending.ts';

interface EndQuestionProps {
  readonly ending: Ending;
  readonly progress: InstallProgress;
  readonly isRunning: boolean;
  /** Stops, and can go on later. */
  keep(): void;
}

/** Whether to keep what has arrived. Esc closes the question and changes nothing. */
export function EndQuestion({ ending, progress, isRunning, keep }: EndQuestionProps) {
  const { question } = useTexts().download;
  const format = useFormat();
  const id = useId();
  const again = againSec(progress);
  const size = format.file(unfinishedBytes(progress.files));
  return (
    <dialog ref={ending.dialog} className={styles.dialog} aria-labelledby={id}>
      <h2 id={id}>{isRunning ? question.heading : question.headingPaused}</h2>
      <p>{question.what(size, again === null ? null : format.timeLeft(again))}</p>
      <div className={styles.answers}>
        <Button
          needsLink
          onClick={() => {
            ending.close();
            keep();
          }}
        >
          {question.keep}
        </Button>
        <Button needsLink onClick={ending.removeAll}>
          {question.remove}
        </Button>
        {isRunning && (
          <Button kind="quiet" onClick={ending.close}>
            {question.goOn}
          </Button>
        )}
      </div>
    </dialog>
  );
}
