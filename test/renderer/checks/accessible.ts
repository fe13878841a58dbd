import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { AXE_PATH, galleryAddress } from '../gallery-address.ts';
import type { GalleryPage } from '../gallery-page.ts';

/** What the builder would put into the page each time, twice. */
const ALREADY_THERE = 'void 0';
/** Our own check of targets asks for more, and is quicker. */
const ASKED_ELSEWHERE = { 'target-size': { enabled: false } };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe says of the page as it is. What lies under the footer counts as covered: unroll it first. */
export async function isAccessible(gallery: GalleryPage): Promise<void> {
  expect.soft(await violations(gallery, TAGS), `axe: ${gallery.where}`).toEqual([]);
}

/** The one rule that depends on colours, for the other scheme. */
export async function hasContrast(gallery: GalleryPage): Promise<void> {
  expect.soft(await violations(gallery, ['color-contrast']), `contrast: ${gallery.where}`).toEqual([]);
}

/** What axe finds wrong, with the element it found it on. */
async function violations({ page }: GalleryPage, runOnly: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.addScriptTag({ url: `${galleryAddress()}${AXE_PATH}` });
  }
  const { violations: found } = await new AxeBuilder({ page, axeSource: ALREADY_THERE })
    .options({ runOnly, rules: ASKED_ELSEWHERE, resultTypes: ['violations'], preload: false })
    // Without a page of its own for axe to put frames' findings together in: there are no frames.
    .setLegacyMode(true)
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
