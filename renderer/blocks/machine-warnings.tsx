import type { Warning } from '../../preload/contract.ts';
import { LocalizedLine } from '../frame/localized-line.tsx';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Note } from './note.tsx';

/** Warnings of the machine side; empty if there are none. */
export function MachineWarnings({ warnings }: { readonly warnings: readonly Warning[] }) {
  const { sentences } = useTexts();
  const format = useFormat();
  return warnings.map((warning) => (
    <Note key={JSON.stringify(warning)} tone="warn">
      <p>
        <LocalizedLine line={sentences.warning(warning, format)} />
      </p>
    </Note>
  ));
}
