import { asMeasured } from '../../preload/contract.ts';
import { inTheWayOfMeasuring } from '../blocks/begin.ts';
import { FailureNote } from '../blocks/failure-note.tsx';
import { Note } from '../blocks/note.tsx';
import { WaitBar } from '../blocks/wait-bar.tsx';
import { changeDetails } from '../frame/change-words.ts';
import { useFrame } from '../frame/frame-context.ts';
import { Page } from '../frame/page.tsx';
import type { PageProps } from '../page.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Done } from './measure/done.tsx';
import styles from './measure/measure.module.css';
import { measureView } from './measure/measure-view.ts';
import { Running } from './measure/running.tsx';
import { ScoreFigure } from './measure/score-figure.tsx';
import { useConsequences } from './measure/use-consequences.ts';
import { useLastOutcome } from './measure/use-last-outcome.ts';
import { useMeasureActions } from './measure/use-measure-actions.ts';
import { wordsOf } from './measure/words.ts';

/** The machine's speed: before, during and after the measurement. */
export function MeasurePage(props: PageProps) {
  const { state, about, changed, setup } = props;
  const all = useTexts();
  const texts = all.measure;
  const format = useFormat();
  const view = measureView(state, useLastOutcome(state) === 'cancelled');
  const consequences = useConsequences(props);
  const actions = useMeasureActions(props, view);
  const { link } = useFrame();
  const { machine, running, speed, failed } = state;
  const { safeLlmSec: limitSec, benchmarkSec } = about;
  const { forACall } = consequences;
  const change = changed === null ? '' : changeDetails(changed, all, format);
  const words = wordsOf(view, { state, forACall, limitSec, benchmarkSec, link, change, texts, format });
  const isOver = view === 'failed' || view === 'cancelled' || view === 'unchecked' || view === 'stale';
  return (
    <Page {...words} {...actions}>
      {inTheWayOfMeasuring(state) === 'install' && (
        <div className={styles.inTheWay}>
          <Note tone="info">
            <p>{texts.download.inTheWay}</p>
          </Note>
        </div>
      )}
      {view === 'empty' && <Explains />}
      {view === 'looking' && (
        <WaitBar
          label={words.heading}
          fraction={running.probe?.progress.fraction ?? null}
          isStill={link === 'refused'}
        />
      )}
      {view === 'running' && running.benchmark !== undefined && (
        <Running running={running.benchmark} {...{ setup, about, link }} />
      )}
      {view === 'done' && speed !== null && (
        <Done machine={machine && asMeasured(machine, speed)} {...{ speed, consequences, limitSec }} />
      )}
      {isOver && (
        <div className={styles.stack}>
          {view === 'failed' && failed.benchmark !== undefined && (
            <FailureNote failure={failed.benchmark.failure} />
          )}
          {speed !== null && <ScoreFigure speed={speed} isOld />}
        </div>
      )}
    </Page>
  );
}

/** What will happen and its costs, before the start button. */
function Explains() {
  const { empty } = useTexts().measure;
  return (
    <ul className={styles.explains}>
      {empty.explains.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
