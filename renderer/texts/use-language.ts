import { useEffect, useState } from 'react';
import { isLanguage, preferredLanguage } from '../../main/words/language.ts';
import type { Language } from '../../preload/contract.ts';

const SHOWN_AS = 'voicefit-language';

/**
 * The language of the pages: what was picked here just now, else the language stored for all hosts (`kept`),
 * else what this browser showed last, which is used until there is a connection, else the browser's own.
 */
export function useLanguage(kept: Language | null): [Language, (next: Language) => void] {
  const [picked, setPicked] = useState<Language | null>(null);
  const [heard, setHeard] = useState(kept);
  const [last] = useState(readLast);
  // An update from the machine side is newer than what was picked here.
  if (heard !== kept) {
    setHeard(kept);
    setPicked(null);
  }
  const chosen = picked ?? kept;
  useEffect(() => {
    if (chosen !== null) keepLast(chosen);
  }, [chosen]);
  return [chosen ?? (isLanguage(last) ? last : preferredLanguage(navigator.languages)), setPicked];
}

function readLast(): string | null {
  try {
    return localStorage.getItem(SHOWN_AS);
  } catch {
    return null;
  }
}

/** If the browser forbids storage, its own language is used until there is a connection. */
function keepLast(language: Language): void {
  try {
    localStorage.setItem(SHOWN_AS, language);
  } catch {
    // Nothing to do: the machine side stores it.
  }
}
