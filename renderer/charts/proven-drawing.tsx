import styles from './proven.module.css';
import type { ProvenLayout } from './proven-layout.ts';

/** The height of a row, and of its middle line, in pixels. */
const [HEIGHT, MIDDLE] = [24, 12];
const RADIUS = 4.5;
/** From the end of the axis on that side. */
const ARROWS = {
  slower: `M-10 ${MIDDLE - 6} 0 ${MIDDLE}-10 ${MIDDLE + 6}Z`,
  faster: `M10 ${MIDDLE - 6} 0 ${MIDDLE} 10 ${MIDDLE + 6}Z`,
};
const percent = (share: number) => `${share * 100}%`;

interface ProvenDrawingProps {
  readonly layout: ProvenLayout;
  /** How far beyond the axis, beside the arrow: `63 %`. */
  readonly beyond: string;
}

/**
 * One row of the chart, as wide as its cell: the prediction as a diamond in the middle with its range, the
 * measured seconds as a dot, or as an arrow at the end of the axis. Hidden: the words beside it say the same.
 */
export function ProvenDrawing({ layout, beyond }: ProvenDrawingProps) {
  const { range, dot, beyond: side } = layout;
  return (
    <span className={styles.space}>
      <svg className={styles.drawing} height={HEIGHT} aria-hidden="true" focusable="false">
        <line className={styles.axis} x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
        {range !== null && (
          <>
            <line
              className={styles.range}
              x1={percent(range.from)}
              x2={percent(range.to)}
              y1={MIDDLE}
              y2={MIDDLE}
            />
            <Cap at={range.from} />
            <Cap at={range.to} />
          </>
        )}
        <path className={styles.diamond} d={`M0 ${MIDDLE - 6} 6 ${MIDDLE} 0 ${MIDDLE + 6}-6 ${MIDDLE}Z`} />
        {dot !== null && <circle className={styles.dot} cx={percent(dot)} cy={MIDDLE} r={RADIUS} />}
        {side !== null && (
          <>
            <path className={styles[side]} d={ARROWS[side]} />
            <text
              className={`${styles.number} ${styles[`${side}Number`]}`}
              y={MIDDLE}
              dominantBaseline="central"
            >
              {beyond}
            </text>
          </>
        )}
      </svg>
    </span>
  );
}

/** Beyond the axis a range goes on. */
function Cap({ at }: { readonly at: number }) {
  if (at <= 0 || at >= 1) return null;
  const x = percent(at);
  return <line className={styles.range} x1={x} x2={x} y1={MIDDLE - 4} y2={MIDDLE + 4} />;
}
