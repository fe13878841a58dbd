import { stepOnPage } from '../steps/nouns/step-traits.ts';
import type { Messages } from './en.ts';

/** What a page is called in lists and titles: of a step's page, the step's name. */
export function pageName(page: string, { frame, steps }: Pick<Messages, 'frame' | 'steps'>): string {
  const step = stepOnPage(page);
  const others: Readonly<Record<string, string>> = frame.pages;
  return step === null ? (others[page] ?? page) : steps[step].name;
}
