import { createContext, use } from 'react';
import type { Messages } from '../../main/words/en.ts';
import type { Format } from '../../main/words/format.ts';
import type { Wording as Words } from '../../main/words/wording.ts';
import type { Language } from '../../preload/contract.ts';

/** What pages say. The terminal's texts are left out when pages are built. */
export type PageMessages = Omit<Messages, 'terminal'>;

/** The language of the wizard, and its formats. */
export interface Wording extends Omit<Words, 'texts'> {
  readonly texts: PageMessages;
  setLanguage(language: Language): void;
}

export const WordingContext = createContext<Wording | null>(null);

export function useWording(): Wording {
  const wording = use(WordingContext);
  if (wording === null) throw new Error('A page is drawn inside WordingProvider.');
  return wording;
}

/** The wizard's texts in the user's language. */
export function useTexts(): PageMessages {
  return useWording().texts;
}

/** The user's format of figures and dates. */
export function useFormat(): Format {
  return useWording().format;
}
