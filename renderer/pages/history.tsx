import type { History } from '../../preload/contract.ts';
import { beginMeasuring, measuringWaits } from '../blocks/begin.ts';
import { FailureNote } from '../blocks/failure-note.tsx';
import { MachineWarnings } from '../blocks/machine-warnings.tsx';
import { Note } from '../blocks/note.tsx';
import { HistoryChart } from '../charts/history-chart.tsx';
import { Button } from '../frame/button.tsx';
import { Page } from '../frame/page.tsx';
import { useWaitingForLink } from '../frame/use-waiting-for-link.ts';
import type { PageProps } from '../page.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { compared } from './history/comparison.ts';
import type { Guideline } from './history/guideline.ts';
import styles from './history/history.module.css';
import { RunsInWords } from './history/runs-in-words.tsx';
import { useHistory } from './history/use-history.ts';
import { wordsOf } from './history/words.ts';

/** The measurements on this machine, and whether they differ by more than noise. */
export function HistoryPage(props: PageProps) {
  const { history: texts } = useTexts();
  const format = useFormat();
  const { history, guideline, failure, askAgain } = useHistory(props);
  const actions = useHistoryActions(props, history?.entries.length ?? 0);
  const unread = failure === null ? texts.loading : texts.failed;
  const words = history === null ? unread : wordsOf(compared(history.entries), texts, format);
  return (
    <Page heading={words.heading} lead={words.lead} {...actions}>
      {history === null && failure !== null && (
        <div className={styles.stack}>
          <FailureNote failure={failure} />
          <Button needsLink onClick={askAgain}>
            {texts.failed.retry}
          </Button>
        </div>
      )}
      {history !== null && (
        <Runs
          history={history}
          guideline={guideline}
          isRunning={props.state.running.benchmark !== undefined}
        />
      )}
    </Page>
  );
}

interface RunsProps {
  readonly history: History;
  readonly guideline: Guideline | null;
  readonly isRunning: boolean;
}

function Runs({ history: { entries, warnings }, guideline, isRunning }: RunsProps) {
  const { history: texts } = useTexts();
  const hasAny = entries.length > 0;
  return (
    <div className={styles.stack}>
      {isRunning && (
        <Note tone="info">
          <p>{texts.running}</p>
        </Note>
      )}
      {hasAny ? (
        <HistoryChart {...{ entries, guideline, isRunning }} />
      ) : (
        <p className={styles.placeholder}>{texts.empty.chart}</p>
      )}
      {hasAny && <RunsInWords entries={entries} />}
      <MachineWarnings warnings={warnings} />
    </div>
  );
}

function useHistoryActions({ state, about, setup, go, resume }: PageProps, count: number) {
  const { history: texts, frame } = useTexts();
  const format = useFormat();
  const link = useWaitingForLink();
  const seconds = format.timeLeft(about.benchmarkSec);
  return {
    back: { label: texts.back, run: resume },
    secondary: { label: texts.report, run: () => go('report') },
    main: {
      label: count === 0 ? texts.measure(seconds) : frame.measureAgain(seconds),
      waiting: link ?? measuringWaits(state, texts.runningAction),
      run: () => {
        beginMeasuring(state, setup);
        go('measure');
      },
    },
  };
}
