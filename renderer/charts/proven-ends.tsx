import { useFormat, useTexts } from '../texts/use-texts.ts';
import styles from './proven.module.css';

/** What the axis of relative differences means, above the rows. */
export function ProvenEnds() {
  const { proven } = useTexts().charts;
  const format = useFormat();
  const half = format.percent(0.5);
  return (
    <span className={styles.ends}>
      <span>-{half}</span>
      <span>{proven.predicted}</span>
      <span>+{half}</span>
    </span>
  );
}
