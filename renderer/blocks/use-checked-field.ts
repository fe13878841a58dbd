import { useState } from 'react';

/** A field whose text is checked when a button beside it is pressed. */
export function useCheckedField(start: string, isValid: (text: string) => boolean) {
  const [typed, setTyped] = useState(start);
  const [isWrong, setWrong] = useState(false);
  return {
    typed,
    /** It was tried with this text, and is not valid. */
    isWrong,
    edit: (value: string) => {
      setTyped(value);
      setWrong(false);
    },
    /** What a button does: with the text, without blanks around it, if it is valid. */
    ifRight: (use: (text: string) => void) => () => {
      const text = typed.trim();
      setWrong(!isValid(text));
      if (isValid(text)) use(text);
    },
  };
}
