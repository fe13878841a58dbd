import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { AXE_PATH, galleryAddress } from '../gallery-address.ts';
import type { GalleryPage } from '../gallery-page.ts';

/** What the builder would otherwise add to the page each time, twice. */
const ALREADY_THERE = 'void 0';
/** Our own check of targets is stricter and faster. */
const ASKED_ELSEWHERE = { 'target-size': { enabled: false } };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe's findings for the page as it is. Content under the footer counts as covered: unroll it first. */
export async function isAccessible(gallery: GalleryPage): Promise<void> {
  expect.soft(await violations(gallery, TAGS), `axe: ${gallery.where}`).toEqual([]);
}

/** The only rule that depends on colours, for the other scheme. */
export async function hasContrast(gallery: GalleryPage): Promise<void> {
  expect.soft(await violations(gallery, ['color-contrast']), `contrast: ${gallery.where}`).toEqual([]);
}

/** axe's findings, each with its element. */
async function violations({ page }: GalleryPage, runOnly: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.addScriptTag({ url: `${galleryAddress()}${AXE_PATH}` });
  }
  const { violations: found } = await new AxeBuilder({ page, axeSource: ALREADY_THERE })
    .options({ runOnly, rules: ASKED_ELSEWHERE, resultTypes: ['violations'], preload: false })
    // Without a separate page in which axe merges frames' findings: there are no frames.
    .setLegacyMode(true)
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
