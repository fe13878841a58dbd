import { measuredScore, type SpeedProfile, shownScore } from '../../../preload/contract.ts';
import { Term } from '../../terms/term.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './measure.module.css';

interface ScoreFigureProps {
  readonly speed: SpeedProfile;
  /** Of another machine, or not known to be of this one: then it is muted. */
  readonly isOld?: boolean;
}

/** The large figure of a measurement, with unit, range and time; for a busy one, only the range. */
export function ScoreFigure({ speed, isOld = false }: ScoreFigureProps) {
  const { done } = useTexts().measure;
  const format = useFormat();
  const when = format.moment(speed.measuredAt);
  const shown = shownScore(measuredScore(speed));
  if (shown === null) return <p className={styles.note}>{done.measuredAt(when)}</p>;
  const ends = shown.range && format.scoreEnds(shown.range);
  const isRange = shown.kind === 'range';
  const between = done.between(ends?.low ?? '', ends?.high ?? '');
  return (
    <div className={styles.score}>
      <p className={isRange ? styles.between : isOld ? styles.soFar : styles.figure}>
        {isRange ? between : format.score(shown.score)}
      </p>
      <div>
        <p>
          <Term name="score" />, {done.scoreUnit}
        </p>
        <p className={styles.note}>
          {isRange || (ends === null ? done.noRange : done.range(ends.low, ends.high))}
          {isRange || ', '}
          {done.fromMeasurement(when)}
        </p>
      </div>
    </div>
  );
}
