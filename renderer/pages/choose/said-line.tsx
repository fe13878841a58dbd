import type { Said } from '../../../main/words/en/advice.ts';
import { unbroken } from '../../../main/words/unbroken.ts';
import { MachineWords } from '../../frame/machine-words.tsx';

/** A sentence, and what the model list adds to it in English. */
export function SaidLine({ said: { text, english } }: { readonly said: Said }) {
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
