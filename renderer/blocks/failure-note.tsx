import type { Failure } from '../../preload/contract.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import styles from './failure-note.module.css';
import { Note } from './note.tsx';

/** Why what the user has just asked for came to nothing: read out, as steps that fail are from the state. */
export function Refusal({ failure }: { readonly failure: Failure | null }) {
  return (
    <div role="alert" className={styles.refusal}>
      {failure !== null && <FailureNote failure={failure} />}
    </div>
  );
}

/** What went wrong, and what to do about it. */
export function FailureNote({ failure }: { readonly failure: Failure }) {
  const { message, nextStep } = useTexts().sentences.failure(failure, useFormat());
  return (
    <Note tone="bad">
      <p>
        <strong>{message}</strong>
      </p>
      <p>{nextStep}</p>
    </Note>
  );
}
