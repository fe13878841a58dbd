import type { Warning } from '../../preload/contract.ts';
import { Told } from '../frame/told.tsx';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Note } from './note.tsx';

/** What the machine side warns of; nothing where there is nothing. */
export function MachineWarnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const { told } = useTexts();
  const format = useFormat();
  return warnings.map((warning) => (
    <Note key={`${warning.code} ${warning.message}`} tone="warn">
      <p>
        <Told said={told.warning(warning, format)} english={warning.message} />
      </p>
    </Note>
  ));
}
