import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import classes from './chart.module.css';
import keyClasses from './key.module.css';

const [WIDTH, HEIGHT] = [16, 18];
const [MIDDLE_X, MIDDLE_Y] = [WIDTH / 2, HEIGHT / 2];

interface HistoryKeyProps {
  readonly hasScored: boolean;
  readonly hasBusy: boolean;
  readonly isRunning: boolean;
}

/** The marks of the history in words; only those that are drawn. */
export function HistoryKey({ hasScored, hasBusy, isRunning }: HistoryKeyProps) {
  const { charts } = useTexts();
  const words = charts.history.key;
  return (
    <ul className={keyClasses.key} aria-label={charts.key}>
      {hasScored && (
        <Entry word={words.scored}>
          <path className={classes.whisker} d={`M${MIDDLE_X} 2V${HEIGHT - 2}M4 2h8M4 ${HEIGHT - 2}h8`} />
          <circle className={classes.dot} cx={MIDDLE_X} cy={MIDDLE_Y} r="4" />
        </Entry>
      )}
      {hasBusy && (
        <Entry word={words.busy}>
          <rect className={classes.hollow} x="4" y="2" width="8" height={HEIGHT - 4} />
        </Entry>
      )}
      {isRunning && (
        <Entry word={words.now}>
          <circle className={classes.now} cx={MIDDLE_X} cy={MIDDLE_Y} r="5" />
        </Entry>
      )}
    </ul>
  );
}

function Entry({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
        {children}
      </svg>
      {word}
    </li>
  );
}
