import { useReducedMotion } from '@mantine/hooks';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { WaitBar } from '../../blocks/wait-bar.tsx';
import { Button } from '../../frame/button.tsx';
import { useFrame } from '../../frame/frame-context.ts';
import { useCommand } from '../../setup/use-command.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { expectedRows } from './figure-rows.ts';
import { Figures } from './figures.tsx';
import { shownReply } from './shown-reply.ts';
import { Talk } from './talk.tsx';
import styles from './try.module.css';
import type { Trying } from './use-try.ts';

/** The running trial, rendered from the state alone: a reload or another tab shows the same. */
export function Running({ trying }: { readonly trying: Trying }) {
  const { running: words, theModel } = useTexts().tryIt;
  const { state, setup, option, trial } = trying;
  const { link } = useFrame();
  const bySentence = useReducedMotion();
  const cancel = useCommand(() => setup.steps.cancel({ step: 'try' }));
  const running = state.running.try;
  if (running === undefined) return null;
  const { text, loadSec } = running.progress;
  return (
    <div className={styles.stack}>
      <div className={styles.besideStop}>
        <div className={styles.howFar}>
          <WaitBar label={words.bar} fraction={null} isStill={link === 'refused'} />
          {link === 'lost' && <p className={styles.note}>{words.linkLost}</p>}
        </div>
        <Button
          needsLink
          waiting={cancel.isRunning ? words.cancelling : undefined}
          className={styles.stop}
          onClick={() => void cancel.run()}
        >
          {cancel.isRunning ? words.cancelling : words.cancel}
        </Button>
      </div>
      {cancel.failure !== null && <FailureNote failure={cancel.failure} />}
      {option?.models.llm !== null && (
        <Talk
          trial={trial}
          model={option?.names.llm ?? theModel}
          reply={shownReply(text, bySentence)}
          isGrowing
        />
      )}
      {option !== null && <Figures rows={expectedRows(option, loadSec)} reply={null} />}
    </div>
  );
}
