import type { Language } from '../../nouns/language.ts';
import { preferredLanguage } from '../../words/language.ts';
import { type Wording, wordingIn } from '../../words/wording.ts';
import { systemLanguages } from './system-languages.ts';

/** What may say in which language a command speaks, the first that does counts. */
export interface Wishes {
  /** `--lang` */
  readonly tag: string | undefined;
  /** What Voicefit was told, in whichever host. */
  readonly kept: Language | null;
}

/** How a command speaks to who reads it. */
export function wordingFor({ tag, kept }: Wishes, env: NodeJS.ProcessEnv = process.env): Wording {
  const system = systemLanguages(env);
  const language = preferredLanguage([tag, kept, ...system].filter((each) => typeof each === 'string'));
  const wanted = tag === undefined ? system : [tag, ...system];
  // Whatever the country: scripts may read the English pages, and so their figures never change.
  return wordingIn(language, language === 'en' ? [] : wanted, () => new Date());
}
