import { type ReactNode, useEffect, useMemo } from 'react';
import { wordingIn } from '../../main/words/wording.ts';
import type { Language } from '../../preload/contract.ts';
import { useLanguage } from './use-language.ts';
import { WordingContext } from './use-texts.ts';

interface Speaking {
  /** The language stored for all hosts; `null`: none, or not known yet. */
  readonly kept: Language | null;
  keep(language: Language): void;
  readonly children: ReactNode;
}

/** Provides the language that was chosen, here or in another host, else the browser's. */
export function WordingProvider({ kept, keep, children }: Speaking) {
  const [language, pick] = useLanguage(kept);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const wording = useMemo(
    () => ({
      ...wordingIn(language, navigator.languages, () => new Date()),
      setLanguage: (next: Language) => {
        pick(next);
        keep(next);
      },
    }),
    [language, pick, keep],
  );
  return <WordingContext value={wording}>{children}</WordingContext>;
}
