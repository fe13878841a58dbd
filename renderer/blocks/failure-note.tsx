import type { Failure } from '../../preload/contract.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Note } from './note.tsx';

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
