import type { RunningBy } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { useCalm } from '../../blocks/use-calm.ts';
import { WaitBar } from '../../blocks/wait-bar.tsx';
import { LiveTrace } from '../../charts/live-trace.tsx';
import { Button } from '../../frame/button.tsx';
import type { LinkState } from '../../host.ts';
import { Icon } from '../../icons/icon.tsx';
import type { PageProps } from '../../page.ts';
import { useCommand } from '../../setup/use-command.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './measure.module.css';
import { shownSecondsLeft } from './time-left.ts';

interface RunningProps extends Pick<PageProps, 'setup' | 'about'> {
  readonly running: RunningBy['benchmark'];
  readonly link: LinkState;
}

/** The running measurement, rendered from the state alone: a reload shows the same. */
export function Running({ running, setup, about, link }: RunningProps) {
  const texts = useTexts().measure.running;
  const { trace } = useCalm(running);
  const cancel = useCommand(() => setup.steps.cancel({ step: 'benchmark' }));
  const latest = trace.at(-1);
  return (
    <div className={styles.stack}>
      <HowFar running={running} link={link} />
      <SoFar figure={latest?.figure ?? null} series={latest?.series ?? null} />
      <LiveTrace points={trace} current={latest?.series ?? null} totalSec={about.benchmarkSec} />
      <div className={styles.besideStop}>
        <p className={styles.note}>{noteOf(link, texts)}</p>
        <Button
          needsLink
          waiting={cancel.isRunning ? texts.cancelling : undefined}
          onClick={() => void cancel.run()}
          className={styles.cancel}
        >
          {cancel.isRunning ? texts.cancelling : texts.cancel}
        </Button>
      </div>
      {cancel.failure !== null && <FailureNote failure={cancel.failure} />}
    </div>
  );
}

type Words = ReturnType<typeof useTexts>['measure']['running'];

/** That it continues is only claimed if it is known. */
function noteOf(link: LinkState, texts: Words): string {
  if (link === 'refused') return texts.means;
  return link === 'up' ? `${texts.means} ${texts.goesOn}` : texts.linkLost;
}

/** Bar and words; the time left is in the heading. */
function HowFar({ running, link }: Pick<RunningProps, 'running' | 'link'>) {
  const { measure, sentences } = useTexts();
  const texts = measure.running;
  const format = useFormat();
  const { fraction, activity, busy } = running.progress;
  const left = shownSecondsLeft(running);
  const doing = activity === null ? '' : sentences.activity(activity);
  const valueText =
    fraction === null
      ? doing
      : texts.valueText(doing, left === null || link !== 'up' ? null : format.timeLeft(left));
  return (
    <div className={styles.howFar}>
      <WaitBar label={texts.progress} isStill={link === 'refused'} {...{ fraction, valueText }} />
      <div className={styles.doing}>
        <p>{doing}</p>
        <p className={styles.busy} data-busy={busy}>
          <Icon name="attention" /> {texts.busy}
        </p>
      </div>
    </div>
  );
}

/** The newest figure, muted until it is final. */
function SoFar({ figure, series }: { readonly figure: number | null; readonly series: string | null }) {
  const { running: texts } = useTexts().measure;
  const format = useFormat();
  return (
    <div className={styles.score} aria-hidden="true">
      <p className={styles.soFar}>{figure === null ? ' ' : format.figure(figure)}</p>
      <p className={styles.note}>{series === null ? texts.noneYet : texts.soFarOf(series)}</p>
    </div>
  );
}
