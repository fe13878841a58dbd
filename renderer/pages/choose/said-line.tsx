import { MachineWords } from '../../frame/machine-words.tsx';
import type { Said } from '../../texts/en/advice.ts';
import { unbroken } from '../../unbroken.ts';

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
