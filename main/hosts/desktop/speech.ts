import { app } from 'electron';
import type { Language } from '../../nouns/language.ts';
import { preferredLanguage } from '../../words/language.ts';
import { type Wording, wordingIn } from '../../words/wording.ts';

/** The language outside the window: the one chosen in Voicefit, else the system's. */
export class Speech {
  #kept: Language | null = null;
  #wording: Wording | null = null;
  readonly #onChange: (() => void)[] = [];

  /** Once the app is ready; before, the system's languages are not known. */
  get wording(): Wording {
    this.#wording ??= this.#found();
    return this.#wording;
  }

  /** Uses this language from now on; `null`: none was chosen. */
  prefer(kept: Language | null): void {
    if (kept === this.#kept) return;
    this.#kept = kept;
    this.#wording = null;
    for (const each of this.#onChange) each();
  }

  /** Called whenever texts have to be updated. */
  whenChanged(act: () => void): void {
    this.#onChange.push(act);
  }

  #found(): Wording {
    const system = app.getPreferredSystemLanguages();
    return wordingIn(this.#kept ?? preferredLanguage(system), system, () => new Date());
  }
}
