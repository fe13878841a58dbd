import type { Language } from '../../nouns/language.ts';
import { preferredLanguage } from '../../words/language.ts';
import { type Wording, wordingIn } from '../../words/wording.ts';
import { systemLanguages } from './system-languages.ts';

/** Sources of the language of a command, in order of precedence. */
export interface LanguageSources {
  /** `--lang` */
  readonly tag: string | undefined;
  /** The language chosen in Voicefit, in any host. */
  readonly kept: Language | null;
}

/** The language and format of a command's output. */
export function wordingFor({ tag, kept }: LanguageSources, env: NodeJS.ProcessEnv = process.env): Wording {
  const system = systemLanguages(env);
  const language = preferredLanguage([tag, kept, ...system].filter((each) => typeof each === 'string'));
  const wanted = tag === undefined ? system : [tag, ...system];
  // For every country: scripts may read the English pages, so their figures never change.
  return wordingIn(language, language === 'en' ? [] : wanted, () => new Date());
}
