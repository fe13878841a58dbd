import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createFormat } from '../../main/words/format.ts';
import {
  isLanguage,
  type Language,
  localeFor,
  MESSAGES,
  preferredLanguage,
} from '../../main/words/language.ts';
import { WordingContext } from './use-texts.ts';

const KEPT_AS = 'voicefit-language';

/** Speaks the language that was picked here before, else the browser's. */
export function WordingProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(keptLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const wording = useMemo(() => {
    const texts = MESSAGES[language];
    return {
      language,
      texts,
      format: createFormat(localeFor(language, navigator.languages), texts.format, () => new Date()),
      setLanguage: (next: Language) => {
        keepLanguage(next);
        setLanguage(next);
      },
    };
  }, [language]);
  return <WordingContext value={wording}>{children}</WordingContext>;
}

function keptLanguage(): Language {
  const kept = readKept();
  return isLanguage(kept) ? kept : preferredLanguage(navigator.languages);
}

/** A browser may forbid to keep anything: then the choice lasts as long as the page. */
function readKept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT_AS, language);
  } catch {
    // Nothing to do: it is kept in the page.
  }
}
