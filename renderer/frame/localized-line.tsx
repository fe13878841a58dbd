import type { LocalizedText } from '../../main/words/localized-text.ts';
import { unbroken } from '../../main/words/unbroken.ts';
import { MachineWords } from './machine-words.tsx';

/** A sentence, and its part that is English in every language. */
export function LocalizedLine({ line: { text, english } }: { readonly line: LocalizedText }) {
  return (
    <>
      {text}
      {english !== null && (
        <>
          {text === '' ? '' : ' '}
          <MachineWords>{unbroken(english)}</MachineWords>
        </>
      )}
    </>
  );
}
