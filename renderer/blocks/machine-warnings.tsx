import type { Warning } from '../../preload/contract.ts';
import { MachineWords } from '../frame/machine-words.tsx';
import { Note } from './note.tsx';

/** What the machine side warns of, in its own words; nothing where there is nothing. */
export function MachineWarnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  return warnings.map(({ code, message }) => (
    <Note key={`${code} ${message}`} tone="warn">
      <p>
        <MachineWords>{message}</MachineWords>
      </p>
    </Note>
  ));
}
