import type { SpeedProfile } from '../../../preload/contract.ts';
import { Term } from '../../terms/term.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './measure.module.css';

interface ScoreFigureProps {
  readonly speed: SpeedProfile;
  /** Of another machine, or not known to be of this one: then it is soft. */
  readonly isOld?: boolean;
}

/** The one big figure of a measurement, with unit, range and time; where others were busy, the range alone. */
export function ScoreFigure({ speed, isOld = false }: ScoreFigureProps) {
  const { done } = useTexts().measure;
  const format = useFormat();
  const { cpuScore, cpuScoreRange, measuredAt, noise } = speed;
  if (cpuScore === null) return <p className={styles.note}>{done.measuredAt(format.moment(measuredAt))}</p>;
  const ends = cpuScoreRange && format.scoreEnds(cpuScoreRange);
  const showsRangeOnly = noise.contended && ends !== null;
  return (
    <div className={styles.score}>
      <p className={showsRangeOnly ? styles.between : isOld ? styles.soFar : styles.figure}>
        {showsRangeOnly ? done.between(ends.low, ends.high) : format.score(cpuScore)}
      </p>
      <div>
        <p>
          <Term name="score" />, {done.scoreUnit}
        </p>
        <p className={styles.note}>
          {showsRangeOnly || (ends === null ? done.noRange : done.range(ends.low, ends.high))}
          {showsRangeOnly || ', '}
          {done.fromMeasurement(format.moment(measuredAt))}
        </p>
      </div>
    </div>
  );
}
