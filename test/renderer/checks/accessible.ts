import { expect } from '@playwright/test';
import type axe from 'axe-core';
import { AXE_PATH, galleryAddress } from '../gallery-address.ts';
import type { GalleryPage } from '../gallery-page.ts';

declare global {
  interface Window {
    /** Once the page has loaded it. */
    readonly axe?: typeof axe;
  }
}

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

/**
 * axe's findings, each with its element. It is called without its builder for Playwright, which takes half as long
 * again: there are no frames to visit.
 */
async function violations({ page }: GalleryPage, runOnly: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.addScriptTag({ url: `${galleryAddress()}${AXE_PATH}` });
  }
  return page.evaluate(findings, { runOnly, rules: ASKED_ELSEWHERE });
}

/** In the page. */
async function findings(options: Pick<axe.RunOptions, 'runOnly' | 'rules'>): Promise<string[]> {
  if (window.axe === undefined) throw new Error('The page could not load axe.');
  const { violations } = await window.axe.run(document, {
    ...options,
    resultTypes: ['violations'],
    preload: false,
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
