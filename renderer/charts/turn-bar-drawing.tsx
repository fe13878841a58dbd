import { useId } from 'react';
import { hueOf, Inked, InkPatterns } from './ink-patterns.tsx';
import classes from './turn-bar.module.css';
import type { Lane, TurnBarLayout } from './turn-bar-layout.ts';

/** All words of the drawing, formatted for the user. */
export interface TurnBarLabels {
  readonly turn: string;
  readonly model: string;
  readonly limit: string;
  readonly over: string | null;
  readonly modelInCloud: string;
  readonly unknown: string;
  seconds(sec: number): string;
  tick(sec: number): string;
}

interface DrawingProps {
  readonly layout: TurnBarLayout;
  readonly labels: TurnBarLabels;
  readonly textScale: number;
}

/** Two lanes on one scale: the whole turn, and the model alone with its limit. */
export function TurnBarDrawing({ layout, labels, textScale }: DrawingProps) {
  const id = useId();
  const { width, height, turn, model, limit } = layout;
  const modelMiddle = (limit.top + limit.bottom) / 2;
  return (
    <svg className={classes.drawing} width={width} height={height} aria-hidden="true" focusable="false">
      <InkPatterns id={id} />
      {turn !== null && <Ticks layout={layout} labels={labels} textScale={textScale} />}
      {turn !== null && <TurnLane id={id} lane={turn} labels={labels} unknownX={layout.unknownX} />}
      {model === null ? (
        <text className={classes.soft} x="0" y={modelMiddle} dominantBaseline="central">
          {labels.modelInCloud}
        </text>
      ) : (
        <>
          <text x="0" y={modelMiddle} dominantBaseline="central">
            {labels.model}
          </text>
          <LaneDrawing id={id} lane={model} labels={labels} after={labels.over} />
          <Limit layout={layout} label={labels.limit} />
        </>
      )}
    </svg>
  );
}

interface TurnLaneProps {
  readonly id: string;
  readonly lane: Lane;
  readonly labels: TurnBarLabels;
  readonly unknownX: number | null;
}

function TurnLane({ id, lane, labels, unknownX }: TurnLaneProps) {
  return (
    <>
      <text x="0" y={middleOf(lane)} dominantBaseline="central">
        {labels.turn}
      </text>
      <LaneDrawing id={id} lane={lane} labels={labels} after={null} />
      {unknownX !== null && (
        <text className={classes.soft} x={unknownX + 6} y={middleOf(lane)} dominantBaseline="central">
          {labels.unknown}
        </text>
      )}
    </>
  );
}

const middleOf = ({ y, height }: Lane) => y + height / 2;

function LaneDrawing(props: {
  readonly id: string;
  readonly lane: Lane;
  readonly labels: TurnBarLabels;
  readonly after: string | null;
}) {
  const { id, lane, labels, after } = props;
  const { y, height, segments, whisker, broken, endX } = lane;
  const words = [broken === null ? null : labels.seconds(broken.sec), after].filter((word) => word !== null);
  return (
    <>
      {segments.map(({ part, ink, x, width, isOver }) => (
        <Inked
          key={`${part} ${ink} ${isOver}`}
          {...{ id, ink, x, y, width, height }}
          hue={hueOf(part, isOver)}
        />
      ))}
      {whisker !== null && <Whisker {...whisker} middle={middleOf(lane)} />}
      {broken !== null && <BrokenEnd x={broken.x} y={y} height={height} />}
      {words.length > 0 && (
        <text
          className={after === null ? undefined : classes.over}
          x={endX + 8}
          y={middleOf(lane)}
          dominantBaseline="central"
        >
          {words.join(', ')}
        </text>
      )}
    </>
  );
}

const CAP = 4;

/** From low to high across the end of a lane, with a halo so that no pattern hides it. */
function Whisker({
  low,
  high,
  middle,
}: {
  readonly low: number;
  readonly high: number;
  readonly middle: number;
}) {
  const caps = [low, high].map((x) => `M${x} ${middle - CAP}V${middle + CAP}`).join('');
  const path = `M${low} ${middle}H${high}${caps}`;
  return (
    <>
      <path className={classes.halo} d={path} />
      <path className={classes.whisker} d={path} />
    </>
  );
}

/** A break in the lane: it continues beyond. */
function BrokenEnd({ x, y, height }: { readonly x: number; readonly y: number; readonly height: number }) {
  const [top, bottom, third] = [y - 3, y + height + 3, (height + 6) / 3];
  const tear = (from: number) =>
    `M${from} ${top}L${from + 4} ${top + third}L${from - 4} ${top + 2 * third}L${from} ${bottom}`;
  return (
    <>
      <path className={classes.tear} d={tear(x - 7)} />
      <path className={classes.tearEdge} d={`${tear(x - 10)}${tear(x - 4)}`} />
    </>
  );
}

function Limit({
  layout: { limit, width },
  label,
}: {
  readonly layout: TurnBarLayout;
  readonly label: string;
}) {
  const isNearEdge = limit.x > width - 48;
  return (
    <>
      <line className={classes.limit} x1={limit.x} x2={limit.x} y1={limit.top} y2={limit.bottom} />
      <text x={limit.x} y={limit.top - 4} textAnchor={isNearEdge ? 'end' : 'middle'}>
        {label}
      </text>
    </>
  );
}

/** Closer than this, only every second tick has its number. */
const TICK_APART = 24;

function Ticks({ layout: { axis, height }, labels, textScale }: DrawingProps) {
  const { ticks, y } = axis;
  const apart = (ticks[1]?.x ?? Number.MAX_VALUE) - (ticks[0]?.x ?? 0);
  const every = Math.max(1, Math.ceil((TICK_APART * textScale) / apart));
  return (
    <>
      {ticks.map(({ x, sec }, index) => (
        <g key={sec}>
          <line className={classes.tick} x1={x} x2={x} y1={y} y2={y + 4} />
          {index % every === 0 && (
            <text className={classes.soft} x={x} y={height - 4} textAnchor={index === 0 ? 'start' : 'middle'}>
              {labels.tick(sec)}
            </text>
          )}
        </g>
      ))}
      <line className={classes.tick} x1={ticks[0]?.x} x2={ticks.at(-1)?.x} y1={y} y2={y} />
    </>
  );
}
