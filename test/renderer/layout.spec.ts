import { expect, LANGUAGES, SCENE_NAMES, test } from './gallery-page.ts';
import { sideways } from './sideways.ts';

/** The narrowest phone, a usual one, the window as it opens, 4K; and 400 % zoom of 1280 px. */
const WIDTHS = [360, 390, 600, 900, 1280, 3840, 320] as const;

for (const scene of SCENE_NAMES) {
  for (const language of LANGUAGES) {
    test(`nothing of ${scene} lies beside the screen, ${language}`, async ({ gallery }) => {
      await gallery.show(scene, { language });
      const found: Record<string, string[]> = {};
      for (const width of WIDTHS) {
        await gallery.resize(width);
        found[`${width} px`] = await gallery.page.evaluate(sideways);
      }
      await gallery.page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      for (const width of [1280, 390]) {
        await gallery.resize(width);
        found[`${width} px, text at 200 %`] = await gallery.page.evaluate(sideways);
      }
      const wrong = Object.entries(found).filter(([, elements]) => elements.length > 0);
      expect(Object.fromEntries(wrong)).toEqual({});
    });
  }
}
