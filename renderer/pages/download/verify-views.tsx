import { CopyButton } from '../../blocks/copy-button.tsx';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { Note } from '../../blocks/note.tsx';
import { WaitBar } from '../../blocks/wait-bar.tsx';
import { Button } from '../../frame/button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './download.module.css';
import { comparedRows, plannedRows } from './file-rows.ts';
import { FileTable } from './file-table.tsx';
import type { Download } from './use-download.ts';

/** Every byte is being compared. */
export function VerifyRunning({ download }: { readonly download: Download }) {
  const { verify } = useTexts().download;
  const { verifying, clear } = download.verify;
  const isRunning = verifying.kind === 'running';
  return (
    <div className={styles.stack}>
      <div className={styles.besideStop}>
        <div className={styles.howFar}>
          <WaitBar label={verify.bar} fraction={isRunning ? verifying.fraction : null} />
          <p className={styles.speed}>{isRunning ? verifying.path : ''}</p>
        </div>
        <Button className={styles.stop} onClick={clear}>
          {verify.stop}
        </Button>
      </div>
      {download.latest !== null && <FileTable rows={plannedRows(download.latest)} />}
    </div>
  );
}

/** Some files are damaged or missing. */
export function Broken({ download }: { readonly download: Download }) {
  const { verifying } = download.verify;
  if (verifying.kind !== 'ended') return null;
  return (
    <div className={styles.stack}>
      <FileTable rows={comparedRows(verifying.files, download.latest)} />
    </div>
  );
}

/** Everything is there; and what the comparison of every byte has found. */
export function Done({ download }: { readonly download: Download }) {
  const { verify, done, facts } = useTexts().download;
  const { verifying } = download.verify;
  const { plan } = download;
  if (plan === null || plan.files.length === 0) return null;
  return (
    <div className={styles.stack}>
      {verifying.kind === 'ended' && (
        <Note tone="ok">
          <p>{verify.fine}</p>
        </Note>
      )}
      {verifying.kind === 'failed' && <FailureNote failure={verifying.failure} />}
      <FileTable
        rows={verifying.kind === 'ended' ? comparedRows(verifying.files, plan) : plannedRows(plan)}
      />
      <div className={styles.besideNote}>
        <p className={styles.note}>{facts.there(plan.folder)}</p>
        <CopyButton text={plan.folder} label={done.copy} />
      </div>
    </div>
  );
}
