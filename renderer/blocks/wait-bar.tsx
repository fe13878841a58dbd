import styles from './wait-bar.module.css';

interface WaitBarProps {
  readonly label: string;
  /** 0 to 1; `null`: unknown. */
  readonly fraction: number | null;
  /** What a screen reader says instead of the bare percentage. */
  readonly valueText?: string;
  /** There are no more updates: an animation would claim that work continues. */
  readonly isStill?: boolean;
}

/** Progress of a wait. */
export function WaitBar({ label, fraction, valueText, isStill = false }: WaitBarProps) {
  const percent = fraction === null ? undefined : Math.round(fraction * 100);
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText}
    >
      {percent === undefined ? (
        !isStill && <div className={`${styles.fill} ${styles.unknown}`} />
      ) : (
        <div className={styles.fill} style={{ width: `${percent}%` }} />
      )}
    </div>
  );
}
