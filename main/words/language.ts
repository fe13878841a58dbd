import type { Language } from '../nouns/language.ts';
import { de } from './de.ts';
import { en, type Messages } from './en.ts';

/** The supported languages, each named in itself. */
export const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

export const MESSAGES: Record<Language, Messages> = { en, de };

export function isLanguage(text: string | null): text is Language {
  return text !== null && Object.hasOwn(LANGUAGES, text);
}

/** The first language that user and wizard share; English if there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.split('-')[0]?.toLowerCase() ?? null;
    if (isLanguage(language)) return language;
  }
  return 'en';
}

/** The user's own format for the language's numbers and dates: `de-AT` if that is the browser's. */
export function localeFor(language: Language, wanted: readonly string[]): string {
  return wanted.find((tag) => tag.split('-')[0]?.toLowerCase() === language) ?? language;
}
