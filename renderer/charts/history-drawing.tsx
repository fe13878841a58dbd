import { useFormat, useTexts } from '../texts/use-texts.ts';
import classes from './chart.module.css';
import type { HistoryColumn, HistoryLayout } from './history-layout.ts';

interface HistoryDrawingProps {
  readonly layout: HistoryLayout;
  /** The label of the dashed line; `null`: there is none. */
  readonly guideline: string | null;
  readonly textScale: number;
}

/** From the top of a line to its baseline. */
const TEXT_RISE = 13;
/** Below the axis, where no score can be read: beside the numbers of changes. */
const [NOW_RISE, NOW_RADIUS] = [4, 5];

/** A column for each run: a dot in its range, or for a busy run only a hollow range. */
export function HistoryDrawing({ layout, guideline, textScale }: HistoryDrawingProps) {
  const { charts } = useTexts();
  const { width, height, plot, columns, now } = layout;
  const row = 18 * textScale;
  return (
    <svg className={classes.drawing} width={width} height={height} aria-hidden="true" focusable="false">
      <text className={classes.soft} x="0" y={TEXT_RISE * textScale}>
        {charts.history.unit}
      </text>
      <Scores layout={layout} />
      {guideline !== null && layout.guideline !== null && (
        <>
          <line
            className={classes.guideline}
            x1={plot.left}
            x2={plot.right}
            y1={layout.guideline}
            y2={layout.guideline}
          />
          <text className={classes.onGround} x={plot.right - 4} y={layout.guideline - 6} textAnchor="end">
            {guideline}
          </text>
        </>
      )}
      {columns.map((column) => (
        <Column key={column.measuredAt} column={column} bottom={plot.bottom} row={row} />
      ))}
      {now !== null && (
        <>
          <circle className={classes.now} cx={now} cy={plot.bottom + row - NOW_RISE} r={NOW_RADIUS} />
          <text x={now} y={plot.bottom + 2 * row + 4} textAnchor="middle">
            {charts.history.now}
          </text>
        </>
      )}
    </svg>
  );
}

function Scores({ layout: { plot, yTicks } }: { readonly layout: HistoryLayout }) {
  const format = useFormat();
  return (
    <>
      <rect
        className={classes.ground}
        x={plot.left}
        y={plot.top}
        width={plot.right - plot.left}
        height={plot.bottom - plot.top}
      />
      {yTicks.map(({ y, score }) => (
        <g key={score}>
          <line className={classes.grid} x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text className={classes.soft} x={plot.left - 6} y={y + 4} textAnchor="end">
            {format.figure(score)}
          </text>
        </g>
      ))}
      <line className={classes.axis} x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
    </>
  );
}

const CAP = 4;

function Column(props: { readonly column: HistoryColumn; readonly bottom: number; readonly row: number }) {
  const { column, bottom, row } = props;
  const { x, y, whisker, isContended, mark, isLabelled, measuredAt } = column;
  const format = useFormat();
  return (
    <g>
      {whisker !== null && isContended && (
        <rect
          className={classes.hollow}
          x={x - CAP}
          y={whisker.high}
          width={2 * CAP}
          height={whisker.low - whisker.high}
        />
      )}
      {whisker !== null && !isContended && (
        <path
          className={classes.whisker}
          d={`M${x} ${whisker.low}V${whisker.high}M${x - CAP} ${whisker.low}h${2 * CAP}M${x - CAP} ${whisker.high}h${2 * CAP}`}
        />
      )}
      {y !== null && <circle className={classes.dot} cx={x} cy={y} r="4" />}
      {mark !== null && (
        <text className={classes.mark} x={x} y={bottom + row} textAnchor="middle">
          {format.count(mark)}
        </text>
      )}
      {isLabelled && (
        <text className={classes.soft} x={x} y={bottom + 2 * row + 4} textAnchor="middle">
          {format.day(measuredAt)}
        </text>
      )}
    </g>
  );
}
