import type { Language } from '../nouns/language.ts';
import type { Messages } from './en.ts';
import { createFormat, type Format } from './format.ts';
import { localeFor, MESSAGES } from './language.ts';

/** How one user is spoken to: the sentences of a language, and how figures are written in them. */
export interface Wording {
  readonly language: Language;
  readonly texts: Messages;
  readonly format: Format;
}

/** `wanted` are the user's languages, which tell the way that figures are written; `now` tells what today is. */
export function wordingIn(
  language: Language,
  wanted: readonly string[],
  now: Parameters<typeof createFormat>[2],
): Wording {
  const texts = MESSAGES[language];
  return { language, texts, format: createFormat(localeFor(language, wanted), texts.format, now) };
}
