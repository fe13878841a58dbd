import { z } from 'zod';
import { About } from '../../nouns/about.ts';
import { Language } from '../../nouns/language.ts';
import { failing, nothing } from '../../steps/nouns/procedure.ts';
import { SetupState } from '../../steps/nouns/setup-state.ts';
import { History } from './history.ts';
import { Preferences } from './preferences.ts';

/** What is stored between runs, and where. */
export const storeContract = {
  about: failing.input(nothing).output(About),
  prefer: failing.input(Preferences.strict()).output(SetupState),
  /** Separate from `prefer`: a language may be chosen before any other preference is set. */
  preferLanguage: failing.input(z.strictObject({ language: Language })).output(SetupState),
  history: failing.input(nothing).output(History),
};
