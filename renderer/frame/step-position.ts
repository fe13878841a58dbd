import { type PageName, STEP_PAGES } from '../page.ts';

/** The number of a page's step; `null`: the page has none. */
export function stepPosition(page: PageName): { number: number; of: number } | null {
  const steps: readonly PageName[] = STEP_PAGES;
  const index = steps.indexOf(page);
  return index < 0 ? null : { number: index + 1, of: STEP_PAGES.length };
}
