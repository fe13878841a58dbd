import type { Language } from '../nouns/language.ts';
import type { Messages } from './en.ts';
import { createFormat, type Format } from './format.ts';
import { localeFor, MESSAGES } from './language.ts';
import { type PlainWording, plainWording } from './plain-wording.ts';

/** How one user is spoken to: the sentences of a language, and how figures are written in them. */
export interface Wording {
  readonly language: Language;
  readonly texts: Messages;
  readonly format: Format;
  /** What the machine side found, decided or failed at, in plain text: for hosts without pages. */
  readonly said: PlainWording;
}

/** `wanted` are the user's languages, which tell the way that figures are written; `now` tells what today is. */
export function wordingIn(
  language: Language,
  wanted: readonly string[],
  now: Parameters<typeof createFormat>[2],
): Wording {
  const texts = MESSAGES[language];
  const locale = localeFor(language, wanted);
  return {
    language,
    texts,
    format: createFormat(locale, texts.format, now),
    said: plainWording(language, locale),
  };
}
