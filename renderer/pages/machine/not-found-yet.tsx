import type { SetupState } from '../../../preload/contract.ts';
import { Card } from '../../blocks/card.tsx';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { WaitBar } from '../../blocks/wait-bar.tsx';
import { Button } from '../../frame/button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './cards.module.css';

/** The four cards in their places, before anything is known. */
export function EmptyCards() {
  const { empty } = useTexts().machine;
  return <Cards says={empty.cards} />;
}

/** While the probe runs: with its current activity. */
export function Looking({ state: { running } }: { readonly state: SetupState }) {
  const { machine, sentences } = useTexts();
  const { looking } = machine;
  const progress = running.probe?.progress;
  return (
    <>
      <Cards says={looking.card} />
      <div className={styles.bar}>
        <WaitBar label={looking.progress} fraction={progress?.fraction ?? null} />
        <p className={styles.soft}>{progress?.activity && sentences.activity(progress.activity)}</p>
      </div>
    </>
  );
}

interface LookFailedProps {
  readonly state: SetupState;
  enter(): void;
}

/** Why nothing is known, and that the hardware can be entered by hand. */
export function LookFailed({ state: { failed }, enter }: LookFailedProps) {
  const { byHand } = useTexts().machine.failed;
  return (
    <div className={styles.failed}>
      {failed.probe !== undefined && <FailureNote failure={failed.probe.failure} />}
      <Button onClick={enter}>{byHand}</Button>
    </div>
  );
}

function Cards({ says }: { readonly says: string }) {
  const { processor, memory, graphics, disk } = useTexts().machine;
  return (
    <div className={styles.cards}>
      {[processor, memory, graphics, disk].map(({ title }) => (
        <Card key={title} title={title}>
          <p className={styles.soft}>{says}</p>
        </Card>
      ))}
    </div>
  );
}
