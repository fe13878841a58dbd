import type { History } from '../../preload/contract.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import classes from './chart.module.css';
import { historyChanges } from './history-layout.ts';

/** What each numbered mark of the chart stands for. */
export function HistoryChanges({ entries }: { readonly entries: History['entries'] }) {
  const { charts } = useTexts();
  const format = useFormat();
  const changes = historyChanges(entries);
  if (changes.length === 0) return null;
  return (
    <ol className={classes.changes} aria-label={charts.history.changes}>
      {changes.map(({ mark, measuredAt, sentences }) => (
        <li key={mark} value={mark}>
          {format.day(measuredAt)}: <span lang="en">{sentences.join(' ')}</span>
        </li>
      ))}
    </ol>
  );
}
