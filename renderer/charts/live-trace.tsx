import type { TracePoint } from '../../preload/contract.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import classes from './chart.module.css';
import { type LiveTraceLayout, layoutLiveTrace, type TraceLine } from './live-trace-layout.ts';
import { useChartSpace } from './use-chart-space.ts';

export interface LiveTraceProps {
  /** Oldest first, as the running step has them. */
  readonly points: readonly TracePoint[];
  /** The series being measured now; `null`: none, all lines are muted. */
  readonly current: string | null;
  /** The expected duration; the axis grows by 5 s when it takes longer. */
  readonly totalSec: number;
  /** Display names of the series; without it the series' own name. */
  readonly nameOf?: (series: string) => string;
}

/**
 * Tokens/s of each test model while it is measured. `aria-hidden`: the page's progress bar has the same
 * information.
 */
export function LiveTrace({ points, current, totalSec, nameOf = (series) => series }: LiveTraceProps) {
  const { charts } = useTexts();
  const { ref, width, textScale } = useChartSpace<HTMLDivElement>();
  const layout = layoutLiveTrace(points, current, { width, totalSec, textScale });
  const { plot, height } = layout;
  return (
    <div ref={ref} className={classes.space}>
      <svg className={classes.drawing} width={width} height={height} aria-hidden="true" focusable="false">
        <Axes layout={layout} />
        {layout.lines.map((line) => (
          <Line key={line.series} line={line} name={nameOf(line.series)} />
        ))}
        {layout.busy.map((x) => (
          <path key={x} className={classes.busy} d={`M${x} ${plot.bottom - 9}l5 8h-10z`} />
        ))}
        {layout.busyWord !== null && (
          <text className={classes.busyWord} {...layout.busyWord}>
            {charts.trace.busy}
          </text>
        )}
      </svg>
    </div>
  );
}

function Line({ line, name }: { readonly line: TraceLine; readonly name: string }) {
  const { points, end, isCurrent } = line;
  return (
    <g className={isCurrent ? classes.current : classes.other}>
      <polyline className={classes.line} points={points} />
      <circle cx={end.x} cy={end.y} r={isCurrent ? 4 : 2} />
      <text x={end.x + 8} y={end.labelY}>
        {name}
      </text>
    </g>
  );
}

function Axes({ layout }: { readonly layout: LiveTraceLayout }) {
  const { charts } = useTexts();
  const format = useFormat();
  const { plot, xTicks, yTicks, height } = layout;
  return (
    <>
      <rect
        className={classes.ground}
        x={plot.left}
        y={plot.top}
        width={plot.right - plot.left}
        height={plot.bottom - plot.top}
      />
      {yTicks.map(({ y, figure }, index) => (
        <g key={figure}>
          <line className={classes.grid} x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text className={classes.soft} x={plot.left - 6} y={y + 4} textAnchor="end">
            {format.count(figure)}
          </text>
          {index === yTicks.length - 1 && (
            <text className={classes.soft} x={plot.left + 6} y={y + 15}>
              {charts.trace.unit}
            </text>
          )}
        </g>
      ))}
      {xTicks.map(({ x, sec }, index) => (
        <text key={sec} className={classes.soft} x={x} y={height - 8} textAnchor="middle">
          {index === xTicks.length - 1 ? format.seconds(sec) : format.count(sec)}
        </text>
      ))}
      <line className={classes.axis} x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
    </>
  );
}
