import type { Applied } from '../../../preload/contract.ts';
import { Button } from '../../frame/button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './apply.module.css';

interface WrittenProps {
  readonly applied: Applied;
  /** Why it cannot be taken back now; `undefined`: it can. */
  readonly waiting: string | undefined;
  undo(): void;
}

/** The files that were written, where their earlier content is, and the way back. */
export function Written({ applied, waiting, undo }: WrittenProps) {
  const { written } = useTexts().apply;
  return (
    <>
      <ul className={styles.files}>
        {applied.files.map(({ path, backup }) => (
          <li key={path}>
            <strong>{path}</strong>
            <span className={styles.soft}>{backup === null ? written.noBackup : written.backup(backup)}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button needsLink waiting={waiting} onClick={undo}>
          {written.undo}
        </Button>
      </div>
    </>
  );
}
