import { useEffect, useState } from 'react';
import type { Setup, TrialReport, VoiceTrial } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { useAnswer } from '../../setup/use-answer.ts';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './try.module.css';

interface ListenProps {
  readonly trial: TrialReport;
  readonly voice: VoiceTrial;
  readonly setup: Setup;
}

/** The greeting as the voice has spoken it. Nothing plays before it is asked to. */
export function Listen({ trial, voice, setup }: ListenProps) {
  const { talk } = useTexts().tryIt;
  const { answer, failure, isAsking } = useAnswer(
    (signal) => setup.try.listen(undefined, { signal }),
    trial.triedAt,
  );
  const address = useSound(answer?.wavBase64 ?? null);
  const name = trial.names.tts ?? voice.id;
  const isGone = answer !== null && answer.wavBase64 === null && !isAsking;
  return (
    <figure className={styles.listen}>
      <figcaption>{talk.says(name, voice.greeting)}</figcaption>
      {isGone ? (
        <p className={styles.soft}>{talk.notHeard}</p>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: its words are in the caption of the figure
        <audio className={styles.player} controls src={address} aria-label={talk.listen(name)} />
      )}
      {failure !== null && <FailureNote failure={failure} />}
    </figure>
  );
}

/** The address of a sound that only this page knows; `undefined`: there is none yet. */
function useSound(wavBase64: string | null): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (wavBase64 === null) return;
    const bytes = Uint8Array.from(atob(wavBase64), (letter) => letter.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
    setAddress(made);
    return () => {
      setAddress(undefined);
      URL.revokeObjectURL(made);
    };
  }, [wavBase64]);
  return address;
}
