import type { TrialReport } from '../../../preload/contract.ts';
import { replySeconds } from '../../frame/reply-seconds.ts';
import type { PageProps } from '../../page.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import { provenRows } from './figure-rows.ts';
import { Figures } from './figures.tsx';
import { KeysOfCloud } from './keys-of-cloud.tsx';
import { Listen } from './listen.tsx';
import { Notes } from './notes.tsx';
import { ServerCard } from './server-card.tsx';
import { Talk } from './talk.tsx';
import styles from './try.module.css';
import { isOfServer } from './try-view.ts';
import type { Trying } from './use-try.ts';

interface DoneProps extends Pick<PageProps, 'go'> {
  readonly trial: TrialReport;
  readonly trying: Trying;
}

/** The reply, the greeting, and predicted beside proven; then the same with the real server. */
export function Done({ trial, trying, go }: DoneProps) {
  const { talk, table } = useTexts().tryIt;
  const format = useFormat();
  const failure = trying.state.failed.try?.failure;
  // What was just asked for comes first.
  const hasServerFailed = failure !== undefined && isOfServer(failure);
  const { names, voice, heard, reply, calibration } = trial;
  return (
    <div className={styles.stack}>
      {hasServerFailed && <ServerCard trying={trying} />}
      <Notes {...{ trial, trying, go }} />
      {reply !== null && names.llm !== null && (
        <Talk trial={trial} model={names.llm} reply={reply} isGrowing={false} />
      )}
      {voice !== null && <Listen {...{ trial, voice }} setup={trying.setup} />}
      <div>
        <Figures rows={provenRows(trial)} reply={replySeconds(trial, format)} />
        <p className={styles.note}>
          {calibration !== null && `${table.calibration(format.ratio(calibration))} `}
          <Details trial={trial} />
        </p>
        {heard !== null && <p className={styles.note}>{talk.heard(heard.saidText, heard.heardText)}</p>}
      </div>
      <KeysOfCloud trying={trying} />
      {!hasServerFailed && <ServerCard trying={trying} />}
    </div>
  );
}

/** What the reply was measured with. */
function Details({ trial: { llm } }: Pick<DoneProps, 'trial'>) {
  const { tryIt, measure } = useTexts();
  const format = useFormat();
  if (llm === null) return null;
  const { decodeTokensPerSec, threads, peakMemoryBytes } = llm;
  const speed = `${format.tokensPerSec(decodeTokensPerSec)}, ${measure.done.threads(threads)}`;
  return `${speed} ${tryIt.table.memory(format.memory(peakMemoryBytes))}`;
}
