import type { History } from '../../preload/contract.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import classes from './chart.module.css';
import { historyChanges } from './history-layout.ts';

/** The meaning of each numbered mark of the chart. */
export function HistoryChanges({ entries }: { readonly entries: History['entries'] }) {
  const { charts, sentences } = useTexts();
  const format = useFormat();
  const marked = historyChanges(entries);
  if (marked.length === 0) return null;
  return (
    <ol className={classes.changes} aria-label={charts.history.changes}>
      {marked.map(({ mark, measuredAt, differences }) => (
        <li key={mark} value={mark}>
          {format.day(measuredAt)}: {sentences.differences(differences, format)}
        </li>
      ))}
    </ol>
  );
}
