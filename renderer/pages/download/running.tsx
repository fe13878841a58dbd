import type { Messages } from '../../../main/words/en.ts';
import { fractionOf, type InstallPlan, type RunningBy, secondsLeftOf } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { WaitBar } from '../../blocks/wait-bar.tsx';
import { Button } from '../../frame/button.tsx';
import { useFrame } from '../../frame/frame-context.ts';
import type { Host, LinkState } from '../../host.ts';
import { useCommand } from '../../setup/use-command.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './download.module.css';
import { EndQuestion } from './end-question.tsx';
import { progressRows } from './file-rows.ts';
import { FileTable } from './file-table.tsx';
import { losesMuch } from './progress.ts';
import { useEnding } from './use-ending.ts';
import { useSilentSec } from './use-silence.ts';

interface RunningProps {
  readonly running: RunningBy['install'];
  /** For the names of the files; `null`: not known yet. */
  readonly plan: InstallPlan | null;
  readonly host: Host;
  /** It was ended, and its unfinished files are gone. */
  onRemoved(): void;
}

/** The running download, rendered from the state alone: a reload or another tab shows the same. */
export function Running({ running, plan, host, onRemoved }: RunningProps) {
  const texts = useTexts().download.running;
  const { link } = useFrame();
  const { setup } = host;
  const { progress } = running;
  const pause = useCommand(() => setup.steps.pause({ step: 'install' }));
  const ending = useEnding(setup, onRemoved);
  const isEnding = pause.isRunning || ending.isRunning;
  const failure = pause.failure ?? ending.failure;
  const cancel = () => (losesMuch(progress) ? ending.ask() : ending.removeAll());
  return (
    <div className={styles.stack}>
      <div className={styles.besideStop}>
        <HowFar running={running} link={link} />
        <div className={styles.stops}>
          <Button
            needsLink
            waiting={isEnding ? texts.pausing : undefined}
            className={styles.stop}
            onClick={() => void pause.run()}
          >
            {pause.isRunning ? texts.pausing : texts.pause}
          </Button>
          <Button
            needsLink
            waiting={isEnding ? texts.pausing : undefined}
            className={styles.stop}
            onClick={cancel}
          >
            {texts.cancel}
          </Button>
        </div>
      </div>
      {failure !== null && <FailureNote failure={failure} />}
      <FileTable rows={progressRows(progress.files, plan, true)} />
      {link !== 'refused' && <p className={styles.note}>{goesOn(link, host.kind, texts)}</p>}
      <EndQuestion {...{ ending, progress }} isRunning keep={() => void pause.run()} />
    </div>
  );
}

type Words = Messages['download']['running'];

/** That it goes on is only claimed if it is known. */
function goesOn(link: LinkState, kind: Host['kind'], texts: Words): string {
  if (link !== 'up') return texts.linkLost;
  return kind === 'desktop' ? texts.goesOnInTray : texts.goesOn;
}

/** The bar of all files, and below it the speed, or whose answer is awaited. */
function HowFar({ running, link }: Pick<RunningProps, 'running'> & { readonly link: LinkState }) {
  const texts = useTexts().download.running;
  const format = useFormat();
  const { bytesPerSec, waitingFor } = running.progress;
  const silentSec = useSilentSec(waitingFor);
  const fraction = fractionOf(running);
  const left = link === 'up' ? secondsLeftOf(running) : null;
  const valueText =
    fraction === null
      ? texts.starting
      : texts.valueText(format.percent(fraction), left === null ? null : format.timeLeft(left));
  const speed = bytesPerSec === null || link !== 'up' ? '' : texts.speed(format.file(bytesPerSec));
  return (
    <div className={styles.howFar}>
      <WaitBar label={texts.bar} isStill={link === 'refused'} {...{ fraction, valueText }} />
      <p className={styles.speed}>
        {waitingFor === null || link !== 'up' ? speed : texts.waiting(waitingFor, format.timeLeft(silentSec))}
      </p>
    </div>
  );
}
