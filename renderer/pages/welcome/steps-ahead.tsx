import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './steps-ahead.module.css';

/** The wizard's steps, and the costs of each before anything is pressed. */
export function StepsAhead({ benchmarkSec }: { readonly benchmarkSec: number }) {
  const { welcome } = useTexts();
  const format = useFormat();
  const { look, measure, choose, later } = welcome;
  const steps = [look, { ...measure, cost: measure.cost(format.timeLeft(benchmarkSec)) }, choose, later];
  return (
    <ol className={styles.steps} aria-label={welcome.stepsLabel}>
      {steps.map(({ name, cost, does }, index) => (
        <li key={name} className={styles.step}>
          <span className={styles.number} aria-hidden="true">
            {index === steps.length - 1 ? `${index + 1}+` : index + 1}
          </span>
          <div>
            <p className={styles.name}>{name}</p>
            <p className={styles.cost}>{cost}</p>
            <p className={styles.does}>{does}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
