import type { Failure } from '../../preload/contract.ts';
import { MachineWords } from '../frame/machine-words.tsx';
import { Note } from './note.tsx';

/** What went wrong, and what to do about it, in the machine side's words. */
export function FailureNote({ failure }: { readonly failure: Failure }) {
  return (
    <Note tone="bad">
      <p>
        <strong>
          <MachineWords>{failure.message}</MachineWords>
        </strong>
      </p>
      {failure.nextStep !== '' && (
        <p>
          <MachineWords>{failure.nextStep}</MachineWords>
        </p>
      )}
    </Note>
  );
}
