import { expect, type GalleryPage, LANGUAGES, SCENE_NAMES, test } from './gallery-page.ts';
import { sideways } from './sideways.ts';

/** The narrowest phone, a usual one, the window as it opens, 4K; and 400 % zoom of 1280 px. */
const WIDTHS = [360, 390, 600, 900, 1280, 3840, 320] as const;

/** A drawing follows its room in the frame after: what is wrong must be so at rest. */
async function outside(gallery: GalleryPage): Promise<string[]> {
  const found = await gallery.page.evaluate(sideways);
  if (found.length === 0) return found;
  await gallery.settle();
  return gallery.page.evaluate(sideways);
}

for (const scene of SCENE_NAMES) {
  for (const language of LANGUAGES) {
    test(`nothing of ${scene} lies beside the screen, ${language}`, async ({ gallery }) => {
      await gallery.show(scene, { language });
      const found: Record<string, string[]> = {};
      for (const width of WIDTHS) {
        await gallery.resize(width);
        found[`${width} px`] = await outside(gallery);
      }
      await gallery.page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      for (const width of [1280, 390]) {
        await gallery.resize(width);
        found[`${width} px, text at 200 %`] = await outside(gallery);
      }
      const wrong = Object.entries(found).filter(([, elements]) => elements.length > 0);
      expect(Object.fromEntries(wrong)).toEqual({});
    });
  }
}
