import { expect } from '@playwright/test';
import type { GalleryPage } from '../gallery-page.ts';

/** With forced colours no text disappears. */
export async function saysTheSameInForcedColours(gallery: GalleryPage): Promise<void> {
  const { page } = gallery;
  // biome-ignore lint/performance/useDomNodeTextContent: only what is drawn counts
  const seen = () => page.evaluate(() => document.body.innerText);
  const words = await seen();
  await gallery.forceColours(true);
  const forced = await seen();
  expect.soft(withoutTime(forced), `forced colours: ${gallery.where}`).toBe(withoutTime(words));
  await gallery.forceColours(false);
}

/** Of a page opened with reduced motion. */
export async function isStill(gallery: GalleryPage): Promise<void> {
  const moving = await gallery.page.evaluate(() =>
    document
      .getAnimations()
      .filter((each) => each.playState === 'running')
      .map((each) => {
        const what = each instanceof CSSTransition ? each.transitionProperty : each.constructor.name;
        return `${what}, ${each.effect?.getComputedTiming().duration} ms`;
      }),
  );
  expect.soft(moving, `reduced motion: ${gallery.where}`).toEqual([]);
}

/** The countdown has advanced. */
const withoutTime = (text: string) => text.replaceAll(/\d+/g, '0');
