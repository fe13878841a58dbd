import { THOROUGH } from '../browser/tags.ts';
import { LANGUAGES, SCENE_NAMES, SCHEMES } from './gallery-page.ts';
import { expect, test } from './gallery-test.ts';

/** Kept as test output, for people to look at. */
const FOLDER = 'test-output/screenshots';
const SIZES = [
  [1280, 800],
  [390, 844],
] as const;

for (const scene of SCENE_NAMES) {
  test(`${scene} has a screenshot in each size, scheme and language`, THOROUGH, async ({ gallery }) => {
    const sizes: number[] = [];
    for (const language of LANGUAGES) {
      for (const scheme of SCHEMES) {
        await gallery.show(scene, { language, scheme });
        for (const [width, height] of SIZES) {
          await gallery.resize(width, height);
          await gallery.unroll();
          const path = `${FOLDER}/${scene}-${scheme}-${width}-${language.slice(0, 2)}.png`;
          sizes.push((await gallery.page.screenshot({ path })).length);
        }
      }
    }
    await gallery.resize(3840, 2160);
    sizes.push((await gallery.page.screenshot({ path: `${FOLDER}/${scene}-dark-3840-de.png` })).length);
    // A blank page compresses to almost nothing.
    expect(Math.min(...sizes)).toBeGreaterThan(5000);
  });
}
