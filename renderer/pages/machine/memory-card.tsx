import type { Machine } from '../../../preload/contract.ts';
import { Card } from '../../blocks/card.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './cards.module.css';
import type { MemoryFinding } from './findings.ts';

interface MemoryCardProps {
  readonly memory: Machine['memory'];
  readonly finding: MemoryFinding;
}

/** The memory, and which models fit into it. */
export function MemoryCard({ memory, finding }: MemoryCardProps) {
  const texts = useTexts().machine.memory;
  const format = useFormat();
  const { usableBytes, availableBytes, totalBytes } = memory;
  return (
    <Card title={texts.title}>
      <p className={styles.fact}>{texts.size(format.memory(usableBytes), format.memory(availableBytes))}</p>
      {usableBytes < totalBytes && <p className={styles.soft}>{texts.limited(format.memory(totalBytes))}</p>}
      <p className={styles.means}>{meaning(finding, texts)}</p>
    </Card>
  );
}

function meaning(finding: MemoryFinding, texts: ReturnType<typeof useTexts>['machine']['memory']): string {
  switch (finding.kind) {
    case 'asking':
      return texts.asking;
    case 'speech-only':
      return texts.speechOnly;
    case 'shared':
      return texts.shared;
    case 'holds':
      return texts.holds(finding.holds);
  }
}
