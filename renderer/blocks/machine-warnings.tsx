import type { Warning } from '../../preload/contract.ts';
import { LocalizedLine } from '../frame/localized-line.tsx';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Note } from './note.tsx';

/** What the machine side warns of; nothing where there is nothing. */
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
