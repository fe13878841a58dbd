import type { Choice, InstallPlan } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { Button } from '../../frame/button.tsx';
import { focusHeading } from '../../frame/focus-heading.ts';
import { useCommand } from '../../setup/use-command.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './download.module.css';
import type { Download } from './use-download.ts';

interface FreeVoicesProps {
  readonly download: Download;
  readonly plan: InstallPlan;
}

/** A voice that may be used freely, one click away from one that may not. */
export function FreeVoices({ download, plan: { freeVoices } }: FreeVoicesProps) {
  const { freeVoice } = useTexts().download;
  const format = useFormat();
  const { choice, setup } = download;
  const choose = useCommand(async (other: Choice) => {
    await setup.recommend.choose(other);
    // The button is gone then.
    focusHeading();
  });
  const wanted = freeVoices.filter(({ instead }) => choice?.models.tts === instead);
  if (choice === null || wanted.length === 0) return null;
  return (
    <>
      {wanted.map(({ id, name, bytes, license }) => (
        <div key={id} className={styles.beside}>
          <Button
            small
            needsLink
            onClick={() => void choose.run({ ...choice, models: { ...choice.models, tts: id } })}
          >
            {freeVoice.use(name, format.file(bytes))}
          </Button>
          <span>{freeVoice.why(license)}</span>
        </div>
      ))}
      {choose.failure !== null && <FailureNote failure={choose.failure} />}
    </>
  );
}
