import { fractionOf } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { WaitBar } from '../../blocks/wait-bar.tsx';
import { Button } from '../../frame/button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './download.module.css';
import { EndQuestion } from './end-question.tsx';
import { progressRows } from './file-rows.ts';
import { FileTable } from './file-table.tsx';
import { losesMuch } from './progress.ts';
import { Sources } from './sources.tsx';
import type { Download } from './use-download.ts';
import { useEnding } from './use-ending.ts';

/** An unfinished download, paused by the user or left by a process that ended: it goes on when the user says so. */
export function Paused({ download }: { readonly download: Download }) {
  const texts = useTexts().download;
  const { state, setup, latest } = download;
  const ending = useEnding(setup, download.planned.askAgain);
  const paused = state.paused.install;
  if (paused === undefined) return null;
  const { progress } = paused;
  const remove = () => (losesMuch(progress) ? ending.ask() : ending.removeAll());
  return (
    <div className={styles.stack}>
      <div className={styles.besideStop}>
        <div className={styles.howFar}>
          <WaitBar label={texts.running.bar} fraction={fractionOf(paused)} isStill />
          <p className={styles.speed} />
        </div>
        <div className={styles.stops}>
          <Button className={`${styles.stop} ${styles.noPause}`}>{texts.running.pause}</Button>
          <Button
            needsLink
            waiting={ending.isRunning ? texts.question.removing : undefined}
            className={styles.stop}
            onClick={remove}
          >
            {ending.isRunning ? texts.question.removing : texts.paused.remove}
          </Button>
        </div>
      </div>
      {ending.failure !== null && <FailureNote failure={ending.failure} />}
      <FileTable rows={progressRows(progress.files, latest, false)} />
      <Sources download={download} />
      <EndQuestion {...{ ending, progress }} isRunning={false} keep={ending.close} />
    </div>
  );
}
