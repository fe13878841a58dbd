import { stepOnPage } from '../steps/nouns/step-traits.ts';
import type { Messages } from './en.ts';

/** The name of a page in lists and titles: for a step's page, the step's name. */
export function pageName(page: string, { frame, steps }: Pick<Messages, 'frame' | 'steps'>): string {
  const step = stepOnPage(page);
  const others: Readonly<Record<string, string>> = frame.pages;
  return step === null ? (others[page] ?? page) : steps[step].name;
}
