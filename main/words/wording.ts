import type { Language } from '../nouns/language.ts';
import type { Messages } from './en.ts';
import { createFormat, type Format } from './format.ts';
import { localeFor, MESSAGES } from './language.ts';
import { type PlainWording, plainWording } from './plain-wording.ts';

/** The texts for one user: the sentences of a language, and the format of figures in them. */
export interface Wording {
  readonly language: Language;
  readonly texts: Messages;
  readonly format: Format;
  /** The machine side's codes as plain text: for hosts without pages. */
  readonly said: PlainWording;
}

/**
 * `wanted` are the user's languages, which also set the format of figures; `now` returns the current time.
 */
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
