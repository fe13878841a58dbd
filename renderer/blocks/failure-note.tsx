import type { Failure } from '../../preload/contract.ts';
import { Told } from '../frame/told.tsx';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Note } from './note.tsx';

/** What went wrong, and what to do about it. */
export function FailureNote({ failure }: { readonly failure: Failure }) {
  const said = useTexts().told.failure(failure, useFormat());
  const nextStep = said?.nextStep ?? failure.nextStep;
  return (
    <Note tone="bad">
      <p>
        <strong>
          <Told said={said?.message ?? null} english={failure.message} />
        </strong>
      </p>
      {nextStep !== '' && (
        <p>
          <Told said={said?.nextStep ?? null} english={failure.nextStep} />
        </p>
      )}
    </Note>
  );
}
