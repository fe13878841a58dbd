import { type History, isComparable } from '../../preload/contract.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import classes from './chart.module.css';
import { HistoryChanges } from './history-changes.tsx';
import { HistoryDrawing } from './history-drawing.tsx';
import { HistoryKey } from './history-key.tsx';
import { drawnRuns, layoutHistory } from './history-layout.ts';
import { historyLabel } from './history-words.ts';
import { useChartSpace } from './use-chart-space.ts';

export interface HistoryChartProps {
  /** Oldest first; the last 20 are drawn. */
  readonly entries: History['entries'];
  /** The score that a tier requires; `null`: none is drawn. */
  readonly guideline: { readonly score: number; readonly name: string } | null;
  /** A measurement is running: a hollow mark "now" is drawn at the end. */
  readonly isRunning?: boolean;
}

/** Scores with their ranges, and below them the changes at each numbered mark, in words. */
export function HistoryChart({ entries, guideline, isRunning = false }: HistoryChartProps) {
  const { charts } = useTexts();
  const format = useFormat();
  const { ref, width, textScale } = useChartSpace<HTMLDivElement>();
  const drawn = drawnRuns(entries);
  const layout = layoutHistory(entries, { width, guideline: guideline?.score ?? null, isRunning, textScale });
  return (
    <figure className={classes.figure}>
      <div ref={ref} className={classes.space} role="img" aria-label={historyLabel(entries, charts, format)}>
        <HistoryDrawing
          layout={layout}
          guideline={guideline && charts.history.guideline(format.score(guideline.score), guideline.name)}
          textScale={textScale}
        />
      </div>
      <figcaption className={classes.below}>
        {drawn.length < entries.length && (
          <p>{charts.history.lastOf(format.count(drawn.length), format.count(entries.length))}.</p>
        )}
        <HistoryKey
          hasScored={drawn.some(isComparable)}
          hasBusy={drawn.some(({ contended }) => contended)}
          isRunning={isRunning}
        />
        <HistoryChanges entries={entries} />
      </figcaption>
    </figure>
  );
}
