import type { Language } from '../nouns/language.ts';
import type { StepName } from '../steps/nouns/step-table.ts';
import { steps as german } from './de/steps.ts';
import { steps as english } from './en/steps.ts';
import type { StepWords } from './step-words.ts';

/** The words of every step. The room of a new one adds its own files here, with the texts of its page. */
export const STEP_WORDS = {
  en: { ...english },
  de: { ...german },
} satisfies Record<Language, Record<StepName, StepWords>>;
