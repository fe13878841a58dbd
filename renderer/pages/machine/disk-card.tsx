import type { Machine } from '../../../preload/contract.ts';
import { Card } from '../../blocks/card.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './cards.module.css';
import type { DiskFinding } from './findings.ts';

interface DiskCardProps {
  readonly disk: Machine['disk'];
  readonly finding: DiskFinding;
}

/** Where models would go, and whether there is room for them. */
export function DiskCard({ disk, finding }: DiskCardProps) {
  const texts = useTexts().machine.disk;
  const format = useFormat();
  return (
    <Card title={texts.title}>
      <p className={styles.fact}>
        {disk.freeBytes === null ? texts.unknown : texts.free(format.file(disk.freeBytes))}
      </p>
      <p className={styles.soft}>{texts.where(disk.folder)}</p>
      <p className={styles.means}>
        {finding.kind === 'room-for-all' && texts.roomForAll(format.file(finding.largestBytes))}
        {finding.kind === 'room' && texts.room(format.file(finding.neededBytes))}
        {finding.kind === 'short' &&
          texts.short(format.file(finding.neededBytes), format.file(finding.neededBytes - finding.freeBytes))}
        {(finding.kind === 'free' || finding.kind === 'unknown') && texts.later}
      </p>
    </Card>
  );
}
