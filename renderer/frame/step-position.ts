import { type PageName, STEP_PAGES } from '../page.ts';

/** Which of the steps a page is; `null`: none, it stands beside them. */
export function stepPosition(page: PageName): { number: number; of: number } | null {
  const steps: readonly PageName[] = STEP_PAGES;
  const index = steps.indexOf(page);
  return index < 0 ? null : { number: index + 1, of: STEP_PAGES.length };
}
