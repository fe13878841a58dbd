import type { Machine } from '../../../preload/contract.ts';
import { Card } from '../../blocks/card.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './cards.module.css';
import type { ProcessorFinding } from './findings.ts';

interface ProcessorCardProps {
  readonly cpu: Machine['cpu'];
  readonly finding: ProcessorFinding;
}

/** The processor, and whether it will run the model. */
export function ProcessorCard({ cpu, finding }: ProcessorCardProps) {
  const { processor } = useTexts().machine;
  const { usableCores, logicalCores, physicalCores, performanceCores, features } = cpu;
  const details = [
    processor.cores(usableCores, logicalCores, physicalCores),
    ...(performanceCores === null ? [] : [processor.fast(performanceCores)]),
    ...features,
  ];
  return (
    <Card title={processor.title}>
      <p className={styles.fact}>{cpu.brand}</p>
      <p className={styles.soft}>{details.join(', ')}</p>
      <p className={styles.means}>{processor.means[finding]}</p>
    </Card>
  );
}
